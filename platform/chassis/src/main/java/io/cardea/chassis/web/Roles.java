package io.cardea.chassis.web;

/// The realm roles that a token can carry.
public final class Roles {

    /// Owns the company.
    public static final String OWNER = "owner";

    /// Runs it: products, gates, staff.
    public static final String MANAGER = "manager";

    /// Meets the members: registers them, sells, issues cards, freezes.
    public static final String FRONT_DESK = "front-desk";

    /// Sees money.
    public static final String ACCOUNTANT = "accountant";

    /// A member, who sees and changes only what is their own.
    public static final String MEMBER = "member";

    /// The platform's own people, in a realm of their own.
    public static final String PLATFORM_ADMIN = "platform-admin";

    /// One of our services, in the platform's realm.
    public static final String SERVICE = "service";

    private Roles() {}
}
