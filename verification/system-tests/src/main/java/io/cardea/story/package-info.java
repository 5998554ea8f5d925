/// The story of Cardea, from a company's sign-up to the turnstile, told against a running deployment.
///
/// [Story] is the order of the steps; each step is a class named for what happens in it, does it over public HTTP as
/// the people of the story would, and checks every claim it makes. The steps hand on what they made ([Company],
/// [Offer], [Member], [Purchase], [Card]). [Demo] tells it to people, and `TheStoryIT` to the build; both to the
/// same deployment if need be ([io.cardea.story.deployment.Deployment]).
@NullMarked
package io.cardea.story;

import org.jspecify.annotations.NullMarked;
