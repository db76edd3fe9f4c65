create index input_order_by_day on supply.input_order (ordered_on, order_id);
