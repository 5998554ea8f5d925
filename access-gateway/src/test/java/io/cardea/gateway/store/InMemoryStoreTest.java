package io.cardea.gateway.store;

class InMemoryStoreTest extends StoreContract {

    private final Store store = new InMemoryStore();

    @Override
    Store store() {
        return store;
    }
}
