package io.cardea.stack.mailbox;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/// The only user that GreenMail knows here: whatever it is to keep for it is kept elsewhere already.
record Nobody(String address) implements GreenMailUser {

    @Override
    public String getEmail() {
        return address;
    }

    @Override
    public String getLogin() {
        return address;
    }

    @Override
    public void deliver(MovingMessage message) {
        // Mails has it.
    }

    @Override
    public void deliver(MimeMessage message) {
        // Mails has it.
    }

    @Override
    public void create() {
        // There is nothing to make.
    }

    @Override
    public void delete() {
        // There is nothing to remove.
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void setPassword(String password) {
        // Nobody logs in.
    }

    @Override
    public void authenticate(String password) {
        // Nobody logs in.
    }

    @Override
    public String getQualifiedMailboxName() {
        return address;
    }
}
