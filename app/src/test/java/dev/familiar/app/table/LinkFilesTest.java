package dev.familiar.app.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkFilesTest {

    @TempDir Path folder;

    private Path table = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void writesATable() throws IOException {
        out = folder.resolve("out.csv");
        table = folder.resolve("people.csv");
        Files.writeString(
                table,
                """
                Name,E-Mail,Remark
                Ada Example,ada@example.org,"first, with a comma"
                Kenji Sato,kenji@example.net,=1+1
                Ada Example,ada@example.org,"said ""hello\"""
                """);
    }

    private LinkRequest request(Path... files) {
        return new LinkRequest(List.of(files), Map.of(), Set.of(), "", false);
    }

    private List<String> clusters(LinkRequest request) throws IOException {
        LinkFiles.clusters(request, TableLinker.link(request), out);
        return Files.readAllLines(out);
    }

    @Test
    void putThePersonInFrontOfEveryRowAndLeaveAllButFormulasAsItWas() throws IOException {
        List<String> lines = clusters(request(table));

        assertThat(lines.getFirst()).isEqualTo("person,Name,E-Mail,Remark");
        assertThat(lines.stream().skip(1).map(line -> line.substring(line.indexOf(',') + 1)))
                .containsExactlyElementsOf(
                        Files.readAllLines(table).subList(1, 4).stream()
                                .map(line -> line.replace("=1+1", "'=1+1"))
                                .toList());
        assertThat(person(lines.get(1)))
                .isEqualTo(person(lines.get(3)))
                .isNotEqualTo(person(lines.get(2)));
    }

    private static String person(String line) {
        return line.substring(0, line.indexOf(','));
    }

    @Test
    void nameFileAndRecordWhereThereAreSeveralFiles() throws IOException {
        Path other = Files.copy(table, folder.resolve("others.csv"));

        assertThat(clusters(request(table, other)))
                .hasSize(7)
                .startsWith("person,file,record")
                .anyMatch(line -> line.endsWith(",people.csv,line 3"))
                .anyMatch(line -> line.endsWith(",others.csv,line 4"));
    }

    @Test
    void neverOverwriteAFile() {
        LinkRequest request = request(table);

        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> LinkFiles.clusters(request, TableLinker.link(request), table));
        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> LinkFiles.pairs(TableLinker.link(request), table));
    }

    @Test
    void listPairsWithTheirProbability() throws IOException {
        LinkFiles.pairs(TableLinker.link(request(table)), out);

        List<String> lines = Files.readAllLines(out);
        assertThat(lines.getFirst()).isEqualTo("one,other,probability,bits,decision");
        assertThat(lines.get(1)).matches("line [24],line [24],[01]\\.\\d{4},\\d+\\.\\d\\d,link");
        assertThat(lines).hasSize(2);
    }

    @Test
    void leaveOutRecordsThatCameLater() throws IOException {
        Path later = Files.copy(table, folder.resolve("later.csv"));
        LinkRequest request =
                new LinkRequest(List.of(table), Map.of(), Set.of(), "", false, later, false);

        assertThat(clusters(request)).hasSize(4);
    }
}
