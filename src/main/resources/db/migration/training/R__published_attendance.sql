create or replace view published.attendance as
select part_id, household_id, case topic when 0 then 'DIGITAL_SKILLS' else 'FULFILMENT' end as topic, held_on, training_code
from training.attendance;

comment on view published.attendance is 'Which household attended a training of which topic, and when.';
