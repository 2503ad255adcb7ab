-- Whom the roster calls not reached: a pharmacy that was reached is nobody's patient.
drop index contact_reached_patient;
create index contact_reached_patient on contact (clinic_id, at) include (patient_id) where outcome = 'REACHED' and not elsewhere;
