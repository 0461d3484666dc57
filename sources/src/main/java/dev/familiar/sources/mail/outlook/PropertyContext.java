package dev.familiar.sources.mail.outlook;

import java.io.IOException;

/// Reads an object with its properties. Source: [MS-PST] section 2.3.3.
final class PropertyContext {

    private static final int KIND = 0xbc;
    private static final int MOST = 5_000;

    private PropertyContext() {}

    /// The properties of a node.
    static Properties of(PstFile file, Node node) throws IOException {
        return of(file, node, Parts.of(file, node.parts()));
    }

    /// The properties of a node whose parts are known.
    static Properties of(PstFile file, Node node, Parts parts) throws IOException {
        Heap heap = Heap.of(DataTree.of(file, node.data()), file.layout(), KIND);
        Properties properties = new Properties(new Values(file, heap, parts));
        for (Bytes each : heap.records(heap.root(), 2, MOST)) {
            properties.put(each.u16(0), each.u16(2), each.slice(4, 8));
        }
        properties.charset(CodePages.charset(properties));
        return properties;
    }
}
