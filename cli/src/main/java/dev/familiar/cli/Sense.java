package dev.familiar.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/// What no command can mean, whichever it is: fewer than none of something, and a file without a
/// name.
///
/// An empty name is what a shell makes of a variable that is not set, and would be the folder one
/// happens to be in.
final class Sense {

    private Sense() {}

    /// @throws ParameterException at the first number below zero
    static void check(ParseResult parsed) {
        for (@Nullable ParseResult one = parsed; one != null; one = one.subcommand()) {
            for (ArgSpec argument : one.matchedArgs()) {
                if (argument.getValue() instanceof Integer number && number < 0) {
                    String name =
                            argument instanceof OptionSpec option
                                    ? option.longestName()
                                    : argument.paramLabel();
                    throw new ParameterException(
                            one.commandSpec().commandLine(),
                            name + " is " + number + ", expected a number from 0 on");
                }
            }
        }
    }

    /// A file's name as typed.
    ///
    /// @throws TypeConversionException for one that is empty or can be no name here
    static Path path(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException(
                    "the name is empty, expected a file or folder; is a variable not set?");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("no file can be called so");
        }
    }
}
