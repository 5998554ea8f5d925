package io.cardea.gateway.store;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The store on disk.
@ConfigMapping(prefix = "cardea.gateway.store")
public interface StoreSettings {

    /// The most it may grow to. The file is sparse: only what is used takes room.
    @WithDefault("4G")
    MemorySize mapSize();

    /// What a decision survives from the moment it is answered.
    @WithDefault("PROCESS")
    LmdbStore.Durability durability();

    /// How often all is written to the disk, where commits do not wait for it.
    @WithDefault("PT1S")
    Duration flushEvery();
}
