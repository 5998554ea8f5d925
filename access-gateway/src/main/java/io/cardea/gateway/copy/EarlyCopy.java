package io.cardea.gateway.copy;

import io.cardea.gateway.examination.Bytes;
import io.cardea.gateway.store.Onlooker;
import io.cardea.gateway.store.Table;

/// The passes brought into memory while the store is looked at, which sees each of them anyway: a gateway that
/// restarts can be asked that much sooner.
public final class EarlyCopy implements Onlooker {

    private final CopyInMemory.Contents contents = new CopyInMemory.Contents();

    CopyInMemory.Contents contents() {
        return contents;
    }

    @Override
    public Table table() {
        return Table.PASSES;
    }

    @Override
    public void expects(long entries) {
        contents.expect(entries);
    }

    @Override
    public void sees(Bytes key, Bytes value) {
        contents.see(key, value);
    }
}
