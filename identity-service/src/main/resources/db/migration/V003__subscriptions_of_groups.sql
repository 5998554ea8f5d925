-- The group that shares a subscription: its members may have cards on it, too.
alter table known_subscriptions add column group_id uuid;
