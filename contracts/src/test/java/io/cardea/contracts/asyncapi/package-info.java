/// One AsyncAPI document tells partners and tools of all topics and messages. It says nothing that the event files do
/// not say, so it is written from them ([io.cardea.contracts.asyncapi.AsyncApiDocument]) and checked against them.
@NullMarked
package io.cardea.contracts.asyncapi;

import org.jspecify.annotations.NullMarked;
