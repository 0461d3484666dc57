package dev.familiar.sources.mail.header;

/// Windows' numbers of charsets. Source: Microsoft's list of code page identifiers.
public final class CodePage {

    private CodePage() {}

    /// The name of a charset; empty if the number is not known.
    public static String charset(int page) {
        return switch (page) {
            case 65001 -> "utf-8";
            case 20127 -> "us-ascii";
            case 932 -> "windows-31j";
            case 936 -> "gbk";
            case 949 -> "x-windows-949";
            case 950 -> "big5";
            case 874 -> "x-windows-874";
            case 1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258 -> "windows-" + page;
            case 20866 -> "koi8-r";
            case 21866 -> "koi8-u";
            case 28591, 28592, 28593, 28594, 28595, 28596, 28597, 28598, 28599, 28603, 28605 ->
                    "iso-8859-" + (page - 28590);
            case 50220, 50221, 50222 -> "iso-2022-jp";
            case 50225 -> "iso-2022-kr";
            case 51932 -> "euc-jp";
            case 51949 -> "euc-kr";
            case 54936 -> "gb18030";
            default -> "";
        };
    }
}
