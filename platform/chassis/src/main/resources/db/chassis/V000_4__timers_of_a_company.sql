-- A sandbox's clock asks again and again what is due, and what will be next: not all timers need to be read for that.
create index timers_of_a_company on timers (company, due) where due is not null;
