-- A provider may tell what became of a payment's money after it was paid: then that is asked about, and not the payment.
alter table payment_sends add column look_back boolean not null default false;
