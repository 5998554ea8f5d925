/// Mails to members: written into a queue in the transaction of the fact that they are about, and sent
/// afterwards.
///
/// Each is sent once, as far as SMTP can promise it: its Message-ID is made of its row's id, so that one which
/// had to be sent a second time can be told from a new one. Until an SMTP server is set they wait, and say so.
/// What a mail said can be read by staff; of a member who is deleted nothing is kept (docs/decisions/0034).
@NullMarked
package io.cardea.billing.mail;

import org.jspecify.annotations.NullMarked;
