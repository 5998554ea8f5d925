/// A partner's program, which is neither written in Java nor by us: kcat reads a company's feed.
@NullMarked
package io.cardea.story.feed;

import org.jspecify.annotations.NullMarked;
