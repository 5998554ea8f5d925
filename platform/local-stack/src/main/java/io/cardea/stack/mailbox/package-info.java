/// The captured mailbox: an SMTP server that sends nothing on, and a page on which one reads what it was given.
///
/// It listens where it is told ([MailboxSettings]), keeps the newest mails in memory ([Mails]) and forgets them
/// when it ends. GreenMail speaks SMTP; nothing of it is stored there.
@NullMarked
package io.cardea.stack.mailbox;

import org.jspecify.annotations.NullMarked;
