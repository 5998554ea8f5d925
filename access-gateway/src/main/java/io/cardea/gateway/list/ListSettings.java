package io.cardea.gateway.list;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What lists for controllers hold.
@ConfigMapping(prefix = "cardea.gateway.lists")
interface ListSettings {

    /// How far ahead a list says when somebody is let in.
    @WithDefault("PT72H")
    Duration horizon();

    /// How many uses of one punch card a controller may take on its own. With 0 none is on a list.
    @WithDefault("1")
    int offlineUses();

    /// Which gates are told the keys of rotating codes. Whoever has a key can make codes.
    @WithDefault("WHERE_NEEDED")
    CodeKeys codeKeys();

    /// How many lists are made at once; each takes a thread that checks want as well.
    @WithDefault("4")
    int atOnce();

    /// The seeds of the Ed25519 keys, 32 bytes each in base64url. The first one signs. All are
    /// published, so that a new one is known before it signs, and an old one while lists by it are
    /// in use. Absent: a key of this gateway's own.
    Optional<List<String>> signingSeeds();

    /// Who is told the keys of rotating codes.
    enum CodeKeys {
        NOWHERE,
        /// Gates that take codes and not the credentials that codes stand for.
        WHERE_NEEDED,
        EVERYWHERE
    }
}
