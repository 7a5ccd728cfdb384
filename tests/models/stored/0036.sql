PRAGMA application_id = 1396917076;
BEGIN TRANSACTION;
CREATE TABLE access_log (
	number INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	person TEXT NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	patient_id INTEGER, 
	course_id INTEGER, 
	visit_id INTEGER, 
	detail TEXT, 
	hash BLOB NOT NULL, 
	CONSTRAINT pk_access_log PRIMARY KEY (number)
);
INSERT INTO "access_log" VALUES(1,'2026-11-28 18:05:00.628134','Dr. Example','visit_signed',1,1,1,NULL,X'D79BBC1D5F97D25DFE5E97E200145E2E8AEFCB7F615D221E1AF6CECFFEFE742A');
INSERT INTO "access_log" VALUES(2,'2026-11-28 18:05:00.658207','Dr. Example','settings_changed',NULL,NULL,NULL,NULL,X'B99D37702193818487B8F6804781776FAE0BF64AFCB718B3F94D407A1FC6A609');
INSERT INTO "access_log" VALUES(3,'2026-11-28 18:05:00.657485','Dr. Example','patient_opened',1,1,NULL,NULL,X'A77E9624F9FB850B76ECD2BF5D983ECC249F4A5A9FED4168CB78EBAF098079E5');
CREATE TABLE activities (
	id INTEGER NOT NULL, 
	course_id INTEGER NOT NULL, 
	position INTEGER, 
	name TEXT NOT NULL, 
	CONSTRAINT pk_activities PRIMARY KEY (id), 
	CONSTRAINT ck_activities_position CHECK (position BETWEEN 0 AND 4 AND position = CAST(position AS INTEGER)), 
	CONSTRAINT fk_activities_course_id FOREIGN KEY(course_id) REFERENCES courses (id) ON DELETE CASCADE
);
INSERT INTO "activities" VALUES(1,1,0,'walk the dog');
INSERT INTO "activities" VALUES(2,1,1,'sit at work');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0036');
CREATE TABLE allowed_periods (
	course_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	visits INTEGER NOT NULL, 
	first_day DATE NOT NULL, 
	last_day DATE NOT NULL, 
	CONSTRAINT pk_allowed_periods PRIMARY KEY (course_id, position), 
	CONSTRAINT ck_allowed_periods_position CHECK (position BETWEEN 0 AND 2 AND position = CAST(position AS INTEGER)), 
	CONSTRAINT ck_allowed_periods_visits CHECK (visits BETWEEN 1 AND 100 AND visits = CAST(visits AS INTEGER)), 
	CONSTRAINT ck_allowed_periods_days CHECK (last_day >= first_day), 
	CONSTRAINT fk_allowed_periods_course_id FOREIGN KEY(course_id) REFERENCES courses (id) ON DELETE CASCADE
);
CREATE TABLE archived_patients (
	patient_id INTEGER NOT NULL, 
	archived_at DATETIME NOT NULL, 
	archived_by TEXT NOT NULL, 
	CONSTRAINT pk_archived_patients PRIMARY KEY (patient_id), 
	CONSTRAINT fk_archived_patients_patient_id FOREIGN KEY(patient_id) REFERENCES patients (id) ON DELETE CASCADE
);
CREATE TABLE course_aggravators (
	course_id INTEGER NOT NULL, 
	aggravator VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_course_aggravators PRIMARY KEY (course_id, aggravator), 
	CONSTRAINT ck_course_aggravators_aggravator CHECK (aggravator IN ('sitting', 'standing', 'walking', 'bending', 'lifting', 'coughing', 'lying')), 
	CONSTRAINT fk_course_aggravators_course_id FOREIGN KEY(course_id) REFERENCES courses (id) ON DELETE CASCADE
);
INSERT INTO "course_aggravators" VALUES(1,'sitting');
INSERT INTO "course_aggravators" VALUES(1,'coughing');
CREATE TABLE course_asked_once (
	course_id INTEGER NOT NULL, 
	item VARCHAR(40) NOT NULL, 
	is_yes BOOLEAN NOT NULL, 
	CONSTRAINT pk_course_asked_once PRIMARY KEY (course_id, item), 
	CONSTRAINT ck_course_asked_once_item CHECK (item IN ('cancer', 'steroids_osteoporosis', 'immunosuppression', 'first_severe_pain')), 
	CONSTRAINT fk_course_asked_once_course_id FOREIGN KEY(course_id) REFERENCES courses (id) ON DELETE CASCADE, 
	CONSTRAINT ck_course_asked_once_is_yes CHECK (is_yes IN (0, 1))
);
CREATE TABLE course_diagnoses (
	course_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	code TEXT NOT NULL, 
	CONSTRAINT pk_course_diagnoses PRIMARY KEY (course_id, position), 
	CONSTRAINT ck_course_diagnoses_code CHECK (trim(code) <> ''), 
	CONSTRAINT fk_course_diagnoses_course_id FOREIGN KEY(course_id) REFERENCES courses (id) ON DELETE CASCADE
);
INSERT INTO "course_diagnoses" VALUES(1,0,'M54.32');
INSERT INTO "course_diagnoses" VALUES(1,1,'M51.16');
CREATE TABLE course_drivers (
	course_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	judged_on DATE NOT NULL, 
	driver VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_course_drivers PRIMARY KEY (course_id, position), 
	CONSTRAINT ck_course_drivers_driver CHECK (driver IN ('disc', 'piriformis', 'stenosis', 'combination', 'other')), 
	CONSTRAINT fk_course_drivers_course_id FOREIGN KEY(course_id) REFERENCES courses (id) ON DELETE CASCADE
);
INSERT INTO "course_drivers" VALUES(1,0,'2026-08-17','disc');
INSERT INTO "course_drivers" VALUES(1,1,'2026-08-26','piriformis');
CREATE TABLE course_events (
	id INTEGER NOT NULL, 
	course_id INTEGER NOT NULL, 
	happened_on DATE NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	text TEXT, 
	version INTEGER DEFAULT '1' NOT NULL, 
	CONSTRAINT pk_course_events PRIMARY KEY (id), 
	CONSTRAINT ck_course_events_kind CHECK (kind IN ('injection', 'fall', 'new_medicine', 'return_to_work', 'long_drive', 'reassessed_go_on', 'reassessed_technique', 'reassessed_driver', 'reassessed_refer', 'reassessed_discharge', 'other')), 
	CONSTRAINT ck_course_events_other_in_words CHECK (kind <> 'other' OR (text IS NOT NULL AND trim(text) <> '')), 
	CONSTRAINT fk_course_events_course_id FOREIGN KEY(course_id) REFERENCES courses (id) ON DELETE CASCADE
);
INSERT INTO "course_events" VALUES(1,1,'2026-08-22','injection','L5 left',1);
CREATE TABLE course_qualities (
	course_id INTEGER NOT NULL, 
	quality VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_course_qualities PRIMARY KEY (course_id, quality), 
	CONSTRAINT ck_course_qualities_quality CHECK (quality IN ('burning', 'electric', 'aching', 'cramping', 'stabbing', 'pulling')), 
	CONSTRAINT fk_course_qualities_course_id FOREIGN KEY(course_id) REFERENCES courses (id) ON DELETE CASCADE
);
INSERT INTO "course_qualities" VALUES(1,'burning');
INSERT INTO "course_qualities" VALUES(1,'electric');
CREATE TABLE course_summaries (
	course_id INTEGER NOT NULL, 
	rule_version TEXT NOT NULL, 
	visit_count INTEGER NOT NULL, 
	first_visit DATE, 
	last_visit DATE, 
	phase SMALLINT, 
	proposal SMALLINT, 
	is_decided BOOLEAN NOT NULL, 
	leg_pain INTEGER, 
	back_pain INTEGER, 
	pain_reach_left SMALLINT, 
	pain_reach_right SMALLINT, 
	centralization TEXT, 
	has_red_flag BOOLEAN NOT NULL, 
	has_emergency BOOLEAN NOT NULL, 
	has_neuro_check BOOLEAN NOT NULL, 
	has_open_action BOOLEAN NOT NULL, 
	has_flare BOOLEAN NOT NULL, 
	review_due_on DATE, 
	gap_from DATE, 
	overdue_from DATE, reassess_on DATE, 
	CONSTRAINT pk_course_summaries PRIMARY KEY (course_id), 
	CONSTRAINT fk_course_summaries_course_id FOREIGN KEY(course_id) REFERENCES courses (id) ON DELETE CASCADE
);
INSERT INTO "course_summaries" VALUES(1,'',2,'2026-08-20','2026-08-24',2,1,0,5,NULL,NULL,NULL,'too_early',0,0,0,0,0,NULL,'2026-11-23',NULL,NULL);
CREATE TABLE courses (
	id INTEGER NOT NULL, 
	patient_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	side VARCHAR(40), 
	onset_date DATE, 
	distribution TEXT, 
	limits TEXT, 
	planned_visits INTEGER, 
	interval_days INTEGER, 
	recall VARCHAR(40) NOT NULL, 
	ended_on DATE, 
	end_reason TEXT, 
	version INTEGER DEFAULT '1' NOT NULL, 
	goal TEXT, 
	reason TEXT, 
	review_on DATE, 
	next_visit_on DATE, 
	next_visit_at TIME, 
	medication_start TEXT, 
	medication_now TEXT, 
	work_start TEXT, 
	work_now TEXT, 
	status_on DATE, 
	payer VARCHAR(40), 
	payer_name TEXT, 
	yearly_visits INTEGER, 
	visits_elsewhere INTEGER, 
	CONSTRAINT pk_courses PRIMARY KEY (id), 
	CONSTRAINT ck_courses_number CHECK (number BETWEEN 1 AND 10000 AND number = CAST(number AS INTEGER)), 
	CONSTRAINT ck_courses_side CHECK (side IN ('left', 'right', 'both')), 
	CONSTRAINT ck_courses_planned_visits CHECK (planned_visits BETWEEN 1 AND 100 AND planned_visits = CAST(planned_visits AS INTEGER)), 
	CONSTRAINT ck_courses_interval_days CHECK (interval_days BETWEEN 1 AND 365 AND interval_days = CAST(interval_days AS INTEGER)), 
	CONSTRAINT ck_courses_recall CHECK (recall IN ('average since the last visit', 'average over the last 24 hours', 'worst over the last 24 hours', 'right now', 'average over the last 7 days')), 
	CONSTRAINT ck_courses_payer CHECK (length(payer) BETWEEN 1 AND 40 AND trim(payer, 'abcdefghijklmnopqrstuvwxyz_') = ''), 
	CONSTRAINT ck_courses_yearly_visits CHECK (yearly_visits BETWEEN 1 AND 365 AND yearly_visits = CAST(yearly_visits AS INTEGER)), 
	CONSTRAINT ck_courses_visits_elsewhere CHECK (visits_elsewhere BETWEEN 0 AND 365 AND visits_elsewhere = CAST(visits_elsewhere AS INTEGER)), 
	CONSTRAINT uq_courses_patient_id_number UNIQUE (patient_id, number), 
	CONSTRAINT fk_courses_patient_id FOREIGN KEY(patient_id) REFERENCES patients (id)
);
INSERT INTO "courses" VALUES(1,1,1,'both','2026-07-18','down the back of the leg','cannot drive',10,4,'worst over the last 24 hours',NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE day_list (
	patient_id INTEGER NOT NULL, 
	day DATE NOT NULL, 
	position INTEGER NOT NULL, 
	is_walk_in BOOLEAN NOT NULL, 
	is_absent BOOLEAN NOT NULL, 
	CONSTRAINT pk_day_list PRIMARY KEY (patient_id, day), 
	CONSTRAINT ck_day_list_position CHECK (position BETWEEN 0 AND 10000 AND position = CAST(position AS INTEGER)), 
	CONSTRAINT fk_day_list_patient_id FOREIGN KEY(patient_id) REFERENCES patients (id) ON DELETE CASCADE, 
	CONSTRAINT ck_day_list_is_walk_in CHECK (is_walk_in IN (0, 1)), 
	CONSTRAINT ck_day_list_is_absent CHECK (is_absent IN (0, 1))
);
CREATE TABLE decisions (
	id INTEGER NOT NULL, 
	visit_id INTEGER NOT NULL, 
	phase SMALLINT NOT NULL, 
	proposal SMALLINT NOT NULL, 
	rule_version TEXT NOT NULL, 
	decided_by TEXT NOT NULL, 
	decided_at DATETIME NOT NULL, 
	reason TEXT, 
	is_current BOOLEAN NOT NULL, 
	CONSTRAINT pk_decisions PRIMARY KEY (id), 
	CONSTRAINT ck_decisions_phase CHECK (phase BETWEEN 1 AND 4 AND phase = CAST(phase AS INTEGER)), 
	CONSTRAINT ck_decisions_proposal CHECK (proposal BETWEEN 1 AND 4 AND proposal = CAST(proposal AS INTEGER)), 
	CONSTRAINT ck_decisions_override_reason CHECK (phase = proposal OR (reason IS NOT NULL AND trim(reason) <> '')), 
	CONSTRAINT fk_decisions_visit_id FOREIGN KEY(visit_id) REFERENCES visits (id) ON DELETE CASCADE, 
	CONSTRAINT ck_decisions_is_current CHECK (is_current IN (0, 1))
);
INSERT INTO "decisions" VALUES(1,1,2,1,'1','Dr. Example','2026-08-17 09:30:00.000000','walks better',1);
CREATE TABLE drafts (
	id INTEGER NOT NULL, 
	course_id INTEGER NOT NULL, 
	visit_id INTEGER, 
	typed_in TEXT DEFAULT '' NOT NULL, 
	version INTEGER, 
	content JSON NOT NULL, 
	saved_at DATETIME NOT NULL, 
	CONSTRAINT pk_drafts PRIMARY KEY (id), 
	CONSTRAINT uq_drafts_visit_id_typed_in UNIQUE (visit_id, typed_in), 
	CONSTRAINT fk_drafts_course_id FOREIGN KEY(course_id) REFERENCES courses (id) ON DELETE CASCADE, 
	CONSTRAINT fk_drafts_visit_id FOREIGN KEY(visit_id) REFERENCES visits (id) ON DELETE CASCADE
);
INSERT INTO "drafts" VALUES(1,1,NULL,'',NULL,'{"legPain": "4", "note": "half a"}','2026-11-22 14:10:59.255955');
INSERT INTO "drafts" VALUES(2,1,2,'',1,'{"legPain": "6"}','2026-11-22 14:10:59.257071');
CREATE TABLE erased_patients (
	patient_id INTEGER NOT NULL, 
	erased_at DATETIME NOT NULL, 
	erased_by TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	counts JSON NOT NULL, has_traces BOOLEAN DEFAULT '1' NOT NULL CONSTRAINT ck_erased_patients_has_traces CHECK (has_traces IN (0, 1)), 
	CONSTRAINT pk_erased_patients PRIMARY KEY (patient_id), 
	CONSTRAINT ck_erased_patients_reason CHECK (trim(reason) <> ''), 
	CONSTRAINT ck_erased_patients_sha256 CHECK (length(sha256) = 64 AND trim(sha256, '0123456789abcdef') = '')
);
CREATE TABLE flag_actions (
	visit_id INTEGER NOT NULL, 
	action VARCHAR(40) NOT NULL, 
	at DATETIME NOT NULL, 
	name TEXT NOT NULL, 
	note TEXT, 
	resolved_on DATE, 
	resolved_note TEXT, 
	CONSTRAINT pk_flag_actions PRIMARY KEY (visit_id), 
	CONSTRAINT ck_flag_actions_action CHECK (action IN ('sent_to_emergency', 'spoke_to', 'patient_declined', 'already_assessed', 'asked_for_review', 'known_to_doctor', 'watching')), 
	CONSTRAINT fk_flag_actions_visit_id FOREIGN KEY(visit_id) REFERENCES visits (id) ON DELETE CASCADE
);
INSERT INTO "flag_actions" VALUES(1,'spoke_to','2026-08-17 09:30:00.000000','Dr. Sample','same day','2026-08-21','seen, cleared');
CREATE TABLE kept_pages (
	id INTEGER NOT NULL, 
	course_id INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	printed_at DATETIME NOT NULL, 
	visit_count INTEGER NOT NULL, 
	last_visit_on DATE, 
	variant VARCHAR(40) NOT NULL, 
	paper VARCHAR(40) NOT NULL, 
	look VARCHAR(40) NOT NULL, 
	language TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	pdf BLOB NOT NULL, 
	CONSTRAINT pk_kept_pages PRIMARY KEY (id), 
	CONSTRAINT ck_kept_pages_visit_count CHECK (visit_count BETWEEN 0 AND 100000 AND visit_count = CAST(visit_count AS INTEGER)), 
	CONSTRAINT ck_kept_pages_variant CHECK (length(variant) BETWEEN 1 AND 40 AND trim(variant, 'abcdefghijklmnopqrstuvwxyz_') = ''), 
	CONSTRAINT ck_kept_pages_paper CHECK (paper IN ('a4', 'letter')), 
	CONSTRAINT ck_kept_pages_look CHECK (length(look) BETWEEN 1 AND 40 AND trim(look, 'abcdefghijklmnopqrstuvwxyz_') = ''), 
	CONSTRAINT ck_kept_pages_language CHECK (trim(language) <> ''), 
	CONSTRAINT ck_kept_pages_title CHECK (trim(title) <> ''), 
	CONSTRAINT ck_kept_pages_sha256 CHECK (length(sha256) = 64 AND trim(sha256, '0123456789abcdef') = ''), 
	CONSTRAINT ck_kept_pages_pdf CHECK (length(pdf) > 0), 
	CONSTRAINT fk_kept_pages_course_id FOREIGN KEY(course_id) REFERENCES courses (id)
);
INSERT INTO "kept_pages" VALUES(1,1,'Progress sheet, 2 visits','2026-08-24 09:30:00.000000',2,'2026-08-24','plain','a4','colour','en','405ddbcdfcacc6bff24d844df4d1c6e9c87c5a7987bd352dddec639cdf8f5a96',X'255044462D312E340A2520746865207368656574206173206974207761732068616E646564206F75740A2525454F460A');
CREATE TABLE listed_patients (
	patient_id INTEGER NOT NULL, 
	course_id INTEGER, 
	is_in_care BOOLEAN NOT NULL, 
	urgency INTEGER NOT NULL, 
	seen_on DATE, 
	away_from DATE, 
	name TEXT NOT NULL, 
	CONSTRAINT pk_listed_patients PRIMARY KEY (patient_id), 
	CONSTRAINT fk_listed_patients_patient_id FOREIGN KEY(patient_id) REFERENCES patients (id) ON DELETE CASCADE, 
	CONSTRAINT fk_listed_patients_course_id FOREIGN KEY(course_id) REFERENCES courses (id) ON DELETE SET NULL
);
INSERT INTO "listed_patients" VALUES(1,1,1,5,'2026-08-24','2026-11-23','example maria');
CREATE TABLE merged_patients (
	patient_id INTEGER NOT NULL, 
	into_id INTEGER NOT NULL, 
	merged_at DATETIME NOT NULL, 
	merged_by TEXT NOT NULL, 
	CONSTRAINT pk_merged_patients PRIMARY KEY (patient_id), 
	CONSTRAINT ck_merged_patients_another CHECK (into_id <> patient_id), 
	CONSTRAINT fk_merged_patients_patient_id FOREIGN KEY(patient_id) REFERENCES patients (id) ON DELETE CASCADE, 
	CONSTRAINT fk_merged_patients_into_id FOREIGN KEY(into_id) REFERENCES patients (id) ON DELETE CASCADE
);
CREATE TABLE moved_house (
	id INTEGER NOT NULL, 
	place TEXT NOT NULL, 
	computer TEXT NOT NULL, 
	moved_at DATETIME NOT NULL, 
	moved_by TEXT NOT NULL, 
	CONSTRAINT pk_moved_house PRIMARY KEY (id), 
	CONSTRAINT ck_moved_house_only_row CHECK (id = 1)
);
CREATE TABLE needled_points (
	visit_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	channel TEXT NOT NULL, 
	number INTEGER, 
	side VARCHAR(40), 
	place TEXT, 
	CONSTRAINT pk_needled_points PRIMARY KEY (visit_id, position), 
	CONSTRAINT ck_needled_points_side CHECK (side IN ('left', 'right', 'both', 'midline')), 
	CONSTRAINT ck_needled_points_code CHECK ((channel = 'LU' AND number IS NOT NULL AND number BETWEEN 1 AND 11 AND number = CAST(number AS INTEGER)) OR (channel = 'LI' AND number IS NOT NULL AND number BETWEEN 1 AND 20 AND number = CAST(number AS INTEGER)) OR (channel = 'ST' AND number IS NOT NULL AND number BETWEEN 1 AND 45 AND number = CAST(number AS INTEGER)) OR (channel = 'SP' AND number IS NOT NULL AND number BETWEEN 1 AND 21 AND number = CAST(number AS INTEGER)) OR (channel = 'HT' AND number IS NOT NULL AND number BETWEEN 1 AND 9 AND number = CAST(number AS INTEGER)) OR (channel = 'SI' AND number IS NOT NULL AND number BETWEEN 1 AND 19 AND number = CAST(number AS INTEGER)) OR (channel = 'BL' AND number IS NOT NULL AND number BETWEEN 1 AND 67 AND number = CAST(number AS INTEGER)) OR (channel = 'KI' AND number IS NOT NULL AND number BETWEEN 1 AND 27 AND number = CAST(number AS INTEGER)) OR (channel = 'PC' AND number IS NOT NULL AND number BETWEEN 1 AND 9 AND number = CAST(number AS INTEGER)) OR (channel = 'TE' AND number IS NOT NULL AND number BETWEEN 1 AND 23 AND number = CAST(number AS INTEGER)) OR (channel = 'GB' AND number IS NOT NULL AND number BETWEEN 1 AND 44 AND number = CAST(number AS INTEGER)) OR (channel = 'LR' AND number IS NOT NULL AND number BETWEEN 1 AND 14 AND number = CAST(number AS INTEGER)) OR (channel = 'GV' AND number IS NOT NULL AND number BETWEEN 1 AND 28 AND number = CAST(number AS INTEGER)) OR (channel = 'CV' AND number IS NOT NULL AND number BETWEEN 1 AND 24 AND number = CAST(number AS INTEGER)) OR (channel = 'EX-HN' AND number IS NOT NULL AND number BETWEEN 1 AND 15 AND number = CAST(number AS INTEGER)) OR (channel = 'EX-CA' AND number IS NOT NULL AND number BETWEEN 1 AND 1 AND number = CAST(number AS INTEGER)) OR (channel = 'EX-B' AND number IS NOT NULL AND number BETWEEN 1 AND 9 AND number = CAST(number AS INTEGER)) OR (channel = 'EX-UE' AND number IS NOT NULL AND number BETWEEN 1 AND 11 AND number = CAST(number AS INTEGER)) OR (channel = 'EX-LE' AND number IS NOT NULL AND number BETWEEN 1 AND 12 AND number = CAST(number AS INTEGER)) OR (channel = 'ASHI' AND number IS NULL)), 
	CONSTRAINT ck_needled_points_side_of_channel CHECK ((channel NOT IN ('CV', 'GV') OR (side IS NOT NULL AND side = 'midline')) AND (channel NOT IN ('LU', 'LI', 'ST', 'SP', 'HT', 'SI', 'BL', 'KI', 'PC', 'TE', 'GB', 'LR') OR (side IS NOT NULL AND side <> 'midline'))), 
	CONSTRAINT ck_needled_points_place_of_point CHECK ((channel <> 'ASHI' OR place IS NOT NULL) AND (NOT (channel = 'EX-B' AND number = 2) OR (place IS NOT NULL AND place IN ('C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12', 'L1', 'L2', 'L3', 'L4', 'L5', 'S1', 'S2', 'S3', 'S4', 'S5'))) AND (place IS NULL OR channel = 'ASHI' OR (channel = 'EX-B' AND number = 2))), 
	CONSTRAINT ck_needled_points_place CHECK (trim(place) <> ''), 
	CONSTRAINT fk_needled_points_visit_id FOREIGN KEY(visit_id) REFERENCES visits (id) ON DELETE CASCADE
)
 WITHOUT ROWID

;
INSERT INTO "needled_points" VALUES(1,0,'GB',30,'left',NULL);
INSERT INTO "needled_points" VALUES(1,1,'BL',40,'both',NULL);
INSERT INTO "needled_points" VALUES(1,2,'GV',3,'midline',NULL);
INSERT INTO "needled_points" VALUES(1,3,'EX-B',2,'both','L4');
INSERT INTO "needled_points" VALUES(1,4,'ASHI',NULL,'right','calf');
CREATE TABLE page_languages (
	patient_id INTEGER NOT NULL, 
	language VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_page_languages PRIMARY KEY (patient_id), 
	CONSTRAINT ck_page_languages_language CHECK (length(language) BETWEEN 2 AND 35 AND trim(substr(language, 1, 2), 'abcdefghijklmnopqrstuvwxyz') = '' AND trim(language, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-') = ''), 
	CONSTRAINT fk_page_languages_patient_id FOREIGN KEY(patient_id) REFERENCES patients (id) ON DELETE CASCADE
);
INSERT INTO "page_languages" VALUES(1,'es');
CREATE TABLE patient_precautions (
	patient_id INTEGER NOT NULL, 
	precaution VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_patient_precautions PRIMARY KEY (patient_id, precaution), 
	CONSTRAINT ck_patient_precautions_precaution CHECK (precaution IN ('anticoagulant', 'pacemaker', 'pregnancy', 'epilepsy', 'fainting', 'skin', 'metal_allergy', 'spinal_surgery', 'diabetes')), 
	CONSTRAINT fk_patient_precautions_patient_id FOREIGN KEY(patient_id) REFERENCES patients (id) ON DELETE CASCADE
);
INSERT INTO "patient_precautions" VALUES(1,'skin');
CREATE TABLE patients (
	id INTEGER NOT NULL, 
	clinic_id TEXT NOT NULL, 
	family_name TEXT, 
	given_name TEXT, 
	birth_date DATE, 
	sex VARCHAR(40), 
	precautions_asked BOOLEAN NOT NULL, 
	search_name TEXT NOT NULL, 
	search_text TEXT NOT NULL, version INTEGER DEFAULT '1' NOT NULL, 
	CONSTRAINT pk_patients PRIMARY KEY (id), 
	CONSTRAINT ck_patients_clinic_id CHECK (trim(clinic_id) <> ''), 
	CONSTRAINT ck_patients_sex CHECK (sex IN ('female', 'male', 'other')), 
	CONSTRAINT uq_patients_clinic_id UNIQUE (clinic_id), 
	CONSTRAINT ck_patients_precautions_asked CHECK (precautions_asked IN (0, 1))
);
INSERT INTO "patients" VALUES(1,'1042','Example','Maria','1971-03-09','female',1,'example maria','example maria 1042 1971-03-09',3);
CREATE TABLE point_groups (
	id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	points JSON NOT NULL, version INTEGER DEFAULT '1' NOT NULL, 
	CONSTRAINT pk_point_groups PRIMARY KEY (id), 
	CONSTRAINT uq_point_groups_name UNIQUE (name), 
	CONSTRAINT ck_point_groups_name CHECK (trim(name) <> '')
);
INSERT INTO "point_groups" VALUES(1,'calf','["BL57:left", "GV3:midline"]',1);
CREATE TABLE psfs_scores (
	visit_id INTEGER NOT NULL, 
	activity_id INTEGER NOT NULL, 
	score INTEGER NOT NULL, 
	CONSTRAINT pk_psfs_scores PRIMARY KEY (visit_id, activity_id), 
	CONSTRAINT ck_psfs_scores_score CHECK (score BETWEEN 0 AND 10 AND score = CAST(score AS INTEGER)), 
	CONSTRAINT fk_psfs_scores_visit_id FOREIGN KEY(visit_id) REFERENCES visits (id) ON DELETE CASCADE, 
	CONSTRAINT fk_psfs_scores_activity_id FOREIGN KEY(activity_id) REFERENCES activities (id)
)
 WITHOUT ROWID

;
INSERT INTO "psfs_scores" VALUES(1,1,4);
CREATE TABLE record_versions (
	kind VARCHAR(40) NOT NULL, 
	record_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	patient_id INTEGER, 
	action VARCHAR(40) NOT NULL, 
	content JSON NOT NULL, 
	changed_at DATETIME NOT NULL, 
	changed_by TEXT NOT NULL, 
	reason TEXT, 
	CONSTRAINT pk_record_versions PRIMARY KEY (kind, record_id, number), 
	CONSTRAINT ck_record_versions_kind CHECK (kind IN ('patient', 'course', 'event', 'settings', 'snippet', 'sheet_text', 'point_group')), 
	CONSTRAINT ck_record_versions_action CHECK (action IN ('added', 'changed', 'removed')), 
	CONSTRAINT ck_record_versions_number CHECK (number >= 0)
)
 WITHOUT ROWID

;
INSERT INTO "record_versions" VALUES('patient',1,1,1,'changed','{"clinic_id": "1042", "family_name": "Example", "given_name": "Maria", "birth_date": "1971-03-09", "sex": "female", "precautions": ["skin"], "page_language": "es"}','2026-11-28 18:05:00.548427','Dr. Example',NULL);
INSERT INTO "record_versions" VALUES('patient',1,2,1,'changed','{"clinic_id": "1042", "family_name": "Sample", "given_name": "Maria", "birth_date": "1971-03-09", "sex": "female", "precautions": ["skin"], "page_language": "es"}','2026-11-28 18:05:00.608501','Dr. Example',NULL);
INSERT INTO "record_versions" VALUES('settings',1,1,NULL,'changed','{"clinic_name": "", "address": "", "phone": "", "emergency_number": "911", "clinician_name": "", "paper": "a4", "sheet_text": "", "page_language": "en", "sign_after_days": 7}','2026-11-28 18:05:00.658207','Dr. Example',NULL);
CREATE TABLE red_flag_answers (
	visit_id INTEGER NOT NULL, 
	item VARCHAR(40) NOT NULL, 
	is_yes BOOLEAN NOT NULL, 
	since TEXT, 
	CONSTRAINT pk_red_flag_answers PRIMARY KEY (visit_id, item), 
	CONSTRAINT ck_red_flag_answers_item CHECK (item IN ('bladder', 'bowel', 'saddle', 'sexual', 'progressive_weakness', 'foot_drop', 'sudden_neuro', 'both_legs', 'cold_leg', 'gait', 'pulsating_mass', 'trauma', 'infection', 'cancer_nerve', 'infection_cancer', 'cancer_history', 'weight_loss', 'night_pain', 'first_severe_pain', 'steroids_osteoporosis', 'immunosuppression', 'abdominal_mass')), 
	CONSTRAINT ck_red_flag_answers_since CHECK (since IS NULL OR (is_yes AND trim(since) <> '')), 
	CONSTRAINT fk_red_flag_answers_visit_id FOREIGN KEY(visit_id) REFERENCES visits (id) ON DELETE CASCADE, 
	CONSTRAINT ck_red_flag_answers_is_yes CHECK (is_yes IN (0, 1))
)
 WITHOUT ROWID

;
INSERT INTO "red_flag_answers" VALUES(1,'bladder',0,NULL);
INSERT INTO "red_flag_answers" VALUES(1,'night_pain',1,NULL);
INSERT INTO "red_flag_answers" VALUES(1,'saddle',1,NULL);
CREATE TABLE self_entries (
	id INTEGER NOT NULL, 
	course_id INTEGER NOT NULL, 
	content JSON NOT NULL, 
	begun_at DATETIME NOT NULL, 
	saved_at DATETIME NOT NULL, 
	finished_at DATETIME, 
	settled_at DATETIME, 
	settled_by TEXT, 
	is_taken BOOLEAN NOT NULL, 
	CONSTRAINT pk_self_entries PRIMARY KEY (id), 
	CONSTRAINT ck_self_entries_settled CHECK ((settled_at IS NULL) = (settled_by IS NULL)), 
	CONSTRAINT fk_self_entries_course_id FOREIGN KEY(course_id) REFERENCES courses (id) ON DELETE CASCADE, 
	CONSTRAINT ck_self_entries_is_taken CHECK (is_taken IN (0, 1))
);
CREATE TABLE set_rules (
	id INTEGER NOT NULL, 
	set_at DATETIME NOT NULL, 
	set_by TEXT NOT NULL, 
	review_days INTEGER NOT NULL, 
	review_visits INTEGER NOT NULL, 
	plateau_visits INTEGER NOT NULL, 
	gap_days INTEGER NOT NULL, 
	improved_percent INTEGER NOT NULL, 
	controlled_max INTEGER NOT NULL, 
	settled_max INTEGER NOT NULL, 
	stable_days INTEGER NOT NULL, 
	CONSTRAINT pk_set_rules PRIMARY KEY (id), 
	CONSTRAINT ck_set_rules_review_days CHECK (review_days BETWEEN 14 AND 90 AND review_days = CAST(review_days AS INTEGER)), 
	CONSTRAINT ck_set_rules_review_visits CHECK (review_visits BETWEEN 3 AND 12 AND review_visits = CAST(review_visits AS INTEGER)), 
	CONSTRAINT ck_set_rules_plateau_visits CHECK (plateau_visits BETWEEN 2 AND 12 AND plateau_visits = CAST(plateau_visits AS INTEGER)), 
	CONSTRAINT ck_set_rules_gap_days CHECK (gap_days BETWEEN 28 AND 365 AND gap_days = CAST(gap_days AS INTEGER)), 
	CONSTRAINT ck_set_rules_improved_percent CHECK (improved_percent BETWEEN 20 AND 50 AND improved_percent = CAST(improved_percent AS INTEGER)), 
	CONSTRAINT ck_set_rules_controlled_max CHECK (controlled_max BETWEEN 2 AND 4 AND controlled_max = CAST(controlled_max AS INTEGER)), 
	CONSTRAINT ck_set_rules_settled_max CHECK (settled_max BETWEEN 1 AND 3 AND settled_max = CAST(settled_max AS INTEGER)), 
	CONSTRAINT ck_set_rules_stable_days CHECK (stable_days BETWEEN 14 AND 90 AND stable_days = CAST(stable_days AS INTEGER)), 
	CONSTRAINT ck_set_rules_settled_within_controlled CHECK (settled_max <= controlled_max)
);
INSERT INTO "set_rules" VALUES(1,'2026-11-28 18:10:00.000000','Dr. Example',30,6,4,90,30,3,2,28);
CREATE TABLE settings (
	id INTEGER NOT NULL, 
	clinic_name TEXT NOT NULL, 
	address TEXT NOT NULL, 
	phone TEXT NOT NULL, 
	clinician_name TEXT NOT NULL, 
	sheet_text TEXT NOT NULL, 
	paper VARCHAR(40) NOT NULL, 
	last_backup_at DATETIME, 
	last_backup_path TEXT, 
	logo BLOB, 
	page_language VARCHAR(40), emergency_number TEXT DEFAULT '911' NOT NULL, version INTEGER DEFAULT '1' NOT NULL, sign_after_days INTEGER DEFAULT '7' NOT NULL CONSTRAINT ck_settings_sign_after_days CHECK (sign_after_days BETWEEN 0 AND 365 AND sign_after_days = CAST(sign_after_days AS INTEGER)), log_count INTEGER DEFAULT '0' NOT NULL, log_hash BLOB CONSTRAINT ck_settings_log_hash CHECK (length(log_hash) BETWEEN 32 AND 32), function_every INTEGER DEFAULT '4' NOT NULL CONSTRAINT ck_settings_function_every CHECK (function_every BETWEEN 0 AND 50 AND function_every = CAST(function_every AS INTEGER)), function_measures TEXT DEFAULT 'interference;psfs' NOT NULL, folded TEXT DEFAULT 'insertion_sets' NOT NULL, rules_seen TEXT DEFAULT '1' NOT NULL, 
	CONSTRAINT pk_settings PRIMARY KEY (id), 
	CONSTRAINT ck_settings_paper CHECK (paper IN ('a4', 'letter')), 
	CONSTRAINT ck_settings_page_language CHECK (length(page_language) BETWEEN 2 AND 35 AND trim(substr(page_language, 1, 2), 'abcdefghijklmnopqrstuvwxyz') = '' AND trim(page_language, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-') = ''), 
	CONSTRAINT ck_settings_only_row CHECK (id = 1), 
	CONSTRAINT ck_settings_logo CHECK (length(logo) BETWEEN 1 AND 1048576)
);
INSERT INTO "settings" VALUES(1,'','','555 0100','','','a4',NULL,NULL,X'3C73766720786D6C6E733D27687474703A2F2F7777772E77332E6F72672F323030302F737667272F3E','en','911',2,7,3,X'A77E9624F9FB850B76ECD2BF5D983ECC249F4A5A9FED4168CB78EBAF098079E5',4,'interference;psfs','insertion_sets','1');
CREATE TABLE sheet_texts (
	id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	text TEXT NOT NULL, version INTEGER DEFAULT '1' NOT NULL, 
	CONSTRAINT pk_sheet_texts PRIMARY KEY (id), 
	CONSTRAINT uq_sheet_texts_name UNIQUE (name), 
	CONSTRAINT ck_sheet_texts_name CHECK (trim(name) <> ''), 
	CONSTRAINT ck_sheet_texts_text CHECK (trim(text) <> '')
);
INSERT INTO "sheet_texts" VALUES(1,'walking','Walk a little every day.',1);
CREATE TABLE snippets (
	id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	text TEXT NOT NULL, version INTEGER DEFAULT '1' NOT NULL, 
	CONSTRAINT pk_snippets PRIMARY KEY (id), 
	CONSTRAINT uq_snippets_name UNIQUE (name), 
	CONSTRAINT ck_snippets_name CHECK (trim(name) <> ''), 
	CONSTRAINT ck_snippets_text CHECK (trim(text) <> '')
);
INSERT INTO "snippets" VALUES(1,'glides','Nerve glides.',1);
CREATE TABLE touches (
	number INTEGER NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	patient_id INTEGER, 
	by_window TEXT NOT NULL, 
	CONSTRAINT pk_touches PRIMARY KEY (number), 
	CONSTRAINT ck_touches_kind CHECK (kind IN ('patient', 'settings', 'day_list', 'everything'))
);
INSERT INTO "touches" VALUES(1,'patient',1,'0123456789ab');
CREATE TABLE treatments (
	visit_id INTEGER NOT NULL, 
	needles INTEGER, 
	needle_diameter_mm DOUBLE, 
	needle_length_mm DOUBLE, 
	depth_mm DOUBLE, 
	de_qi VARCHAR(40), 
	stimulation VARCHAR(40), 
	electro_used BOOLEAN NOT NULL, 
	electro_pairs INTEGER, 
	electro_frequency_hz DOUBLE, 
	electro_minutes INTEGER, 
	retention_minutes INTEGER, 
	moxa_used BOOLEAN, 
	moxa_text TEXT, 
	cupping_used BOOLEAN, 
	cupping_text TEXT, 
	gua_sha_used BOOLEAN, 
	gua_sha_text TEXT, 
	tuina_used BOOLEAN, 
	tuina_text TEXT, 
	heat_used BOOLEAN, 
	heat_text TEXT, 
	herbs_used BOOLEAN NOT NULL, 
	herbs_formula TEXT, 
	herbs_form TEXT, 
	herbs_dose TEXT, 
	herbs_times_a_day INTEGER, 
	herbs_days INTEGER, 
	advice TEXT, 
	exercise TEXT, 
	leg_pain_before INTEGER, 
	leg_pain_after INTEGER, 
	reach_before SMALLINT, 
	reach_after SMALLINT, 
	session_response VARCHAR(40), 
	interval_days INTEGER, 
	next_technique TEXT, 
	copied_from INTEGER, needles_out INTEGER CONSTRAINT ck_treatments_needles_out CHECK (needles_out BETWEEN 0 AND 60 AND needles_out = CAST(needles_out AS INTEGER)), adverse_events JSON, insertion_sets JSON, 
	CONSTRAINT pk_treatments PRIMARY KEY (visit_id), 
	CONSTRAINT ck_treatments_needles CHECK (needles BETWEEN 0 AND 60 AND needles = CAST(needles AS INTEGER)), 
	CONSTRAINT ck_treatments_needle_diameter_mm CHECK (needle_diameter_mm > 0 AND needle_diameter_mm <= 1000000), 
	CONSTRAINT ck_treatments_needle_length_mm CHECK (needle_length_mm > 0 AND needle_length_mm <= 1000000), 
	CONSTRAINT ck_treatments_depth_mm CHECK (depth_mm > 0 AND depth_mm <= 1000000), 
	CONSTRAINT ck_treatments_electro_frequency_hz CHECK (electro_frequency_hz > 0 AND electro_frequency_hz <= 1000000), 
	CONSTRAINT ck_treatments_depth_within_needle CHECK (depth_mm <= needle_length_mm), 
	CONSTRAINT ck_treatments_de_qi CHECK (de_qi IN ('not_sought', 'obtained', 'not_obtained')), 
	CONSTRAINT ck_treatments_stimulation CHECK (stimulation IN ('none', 'light', 'moderate', 'strong')), 
	CONSTRAINT ck_treatments_electro_pairs CHECK (electro_pairs BETWEEN 1 AND 30 AND electro_pairs = CAST(electro_pairs AS INTEGER)), 
	CONSTRAINT ck_treatments_electro_minutes CHECK (electro_minutes BETWEEN 1 AND 60 AND electro_minutes = CAST(electro_minutes AS INTEGER)), 
	CONSTRAINT ck_treatments_retention_minutes CHECK (retention_minutes BETWEEN 0 AND 60 AND retention_minutes = CAST(retention_minutes AS INTEGER)), 
	CONSTRAINT ck_treatments_herbs_times_a_day CHECK (herbs_times_a_day BETWEEN 1 AND 12 AND herbs_times_a_day = CAST(herbs_times_a_day AS INTEGER)), 
	CONSTRAINT ck_treatments_herbs_days CHECK (herbs_days BETWEEN 1 AND 365 AND herbs_days = CAST(herbs_days AS INTEGER)), 
	CONSTRAINT ck_treatments_leg_pain_before CHECK (leg_pain_before BETWEEN 0 AND 10 AND leg_pain_before = CAST(leg_pain_before AS INTEGER)), 
	CONSTRAINT ck_treatments_leg_pain_after CHECK (leg_pain_after BETWEEN 0 AND 10 AND leg_pain_after = CAST(leg_pain_after AS INTEGER)), 
	CONSTRAINT ck_treatments_reach_before CHECK (reach_before BETWEEN 0 AND 5 AND reach_before = CAST(reach_before AS INTEGER)), 
	CONSTRAINT ck_treatments_reach_after CHECK (reach_after BETWEEN 0 AND 5 AND reach_after = CAST(reach_after AS INTEGER)), 
	CONSTRAINT ck_treatments_session_response CHECK (session_response IN ('looser', 'no_change', 'worse')), 
	CONSTRAINT ck_treatments_interval_days CHECK (interval_days BETWEEN 1 AND 365 AND interval_days = CAST(interval_days AS INTEGER)), 
	CONSTRAINT ck_treatments_copied_from CHECK (copied_from BETWEEN 1 AND 100000 AND copied_from = CAST(copied_from AS INTEGER)), 
	CONSTRAINT fk_treatments_visit_id FOREIGN KEY(visit_id) REFERENCES visits (id) ON DELETE CASCADE, 
	CONSTRAINT ck_treatments_electro_used CHECK (electro_used IN (0, 1)), 
	CONSTRAINT ck_treatments_moxa_used CHECK (moxa_used IN (0, 1)), 
	CONSTRAINT ck_treatments_cupping_used CHECK (cupping_used IN (0, 1)), 
	CONSTRAINT ck_treatments_gua_sha_used CHECK (gua_sha_used IN (0, 1)), 
	CONSTRAINT ck_treatments_tuina_used CHECK (tuina_used IN (0, 1)), 
	CONSTRAINT ck_treatments_heat_used CHECK (heat_used IN (0, 1)), 
	CONSTRAINT ck_treatments_herbs_used CHECK (herbs_used IN (0, 1))
);
INSERT INTO "treatments" VALUES(1,9,0.25,40.0,25.5,'obtained','light',1,2,2.5,20,25,1,'on the needle',0,NULL,0,'skin too thin',1,NULL,NULL,'asked for',1,'Du Huo Ji Sheng Tang','granules','6 g',2,7,'Walk a little every hour.','Nerve glides.',7,4,5,4,'looser',4,'more distal points',3,NULL,NULL,NULL);
CREATE TABLE unindexed_entries (
	id INTEGER NOT NULL, 
	visits_to INTEGER NOT NULL, 
	events_to INTEGER NOT NULL, 
	CONSTRAINT pk_unindexed_entries PRIMARY KEY (id)
);
INSERT INTO "unindexed_entries" VALUES(1,3,1);
CREATE TABLE visit_strikes (
	visit_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_visit_strikes PRIMARY KEY (visit_id, number), 
	CONSTRAINT ck_visit_strikes_kind CHECK (kind IN ('logged', 'amended', 'struck_out', 'restored', 'moved')), 
	CONSTRAINT ck_visit_strikes_number CHECK (number >= 2), 
	CONSTRAINT fk_visit_strikes_visit_id FOREIGN KEY(visit_id) REFERENCES visits (id)
);
INSERT INTO "visit_strikes" VALUES(3,2,'struck_out');
CREATE TABLE visit_versions (
	visit_id INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	content JSON NOT NULL, 
	saved_at DATETIME NOT NULL, 
	saved_by TEXT NOT NULL, 
	save_reason TEXT, 
	CONSTRAINT pk_visit_versions PRIMARY KEY (visit_id, number), 
	CONSTRAINT ck_visit_versions_number CHECK (number >= 1), 
	CONSTRAINT fk_visit_versions_visit_id FOREIGN KEY(visit_id) REFERENCES visits (id)
);
INSERT INTO "visit_versions" VALUES(1,1,'{"visit_date": "2026-08-20", "leg_pain": 8, "back_pain": 0, "tingling": 10, "numbness": 5, "pain_reach_left": 5, "pain_reach_right": 0, "sensory_reach_left": 4, "sensory_reach_right": 1, "sleep_trouble": 6, "sitting_minutes": 0, "walking_minutes": 1440, "psfs": {}, "odi_percent": 48, "rmdq": 14, "sbi": 18, "start_back": 5, "weakness": "new", "red_flags": {"yes": ["night_pain", "saddle"], "no": ["bladder"]}, "both_legs_assessed": true, "both_legs_assessed_on": "2026-08-15", "both_legs_assessed_by": "Dr. Sample", "flag_action": {"action": "spoke_to", "at": "2026-08-17T09:30:00+00:00", "name": "Dr. Sample", "note": "same day", "resolved_on": "2026-08-21", "resolved_note": "seen, cleared"}, "reaction": "flare", "flare_hours": 36, "flare_worst_pain": 9, "treatment": {"points": [{"code": "GB30", "side": "left", "place": null}, {"code": "BL40", "side": "both", "place": null}, {"code": "GV3", "side": "midline", "place": null}, {"code": "EX-B2", "side": "both", "place": "L4"}, {"code": "ASHI", "side": "right", "place": "calf"}], "needles": 9, "needle_diameter_mm": 0.25, "needle_length_mm": 40.0, "depth_mm": 25.5, "de_qi": "obtained", "stimulation": "light", "electro": {"pairs": 2, "frequency_hz": 2.5, "minutes": 20}, "retention_minutes": 25, "moxa": {"used": true, "text": "on the needle"}, "cupping": {"used": false, "text": null}, "gua_sha": {"used": false, "text": "skin too thin"}, "tuina": {"used": true, "text": null}, "heat": {"used": null, "text": "asked for"}, "herbs": {"formula": "Du Huo Ji Sheng Tang", "form": "granules", "dose": "6 g", "times_a_day": 2, "days": 7}, "advice": "Walk a little every hour.", "exercise": "Nerve glides.", "leg_pain_before": 7, "leg_pain_after": 4, "reach_before": 5, "reach_after": 4, "session_response": "looser", "interval_days": 4, "next_technique": "more distal points", "copied_from": 3}, "note": "Line one\nline two: \u201c\u00fcn\u00efcode\u201d \u2212 and all", "decision": {"phase": 2, "proposal": 1, "rule_version": "1", "decided_by": "Dr. Example", "decided_at": "2026-08-17T09:30:00+00:00", "reason": "walks better"}, "visit_id": 1, "version": 1}','2026-11-22 13:45:06.497975','Dr. Example',NULL);
INSERT INTO "visit_versions" VALUES(3,1,'{"visit_date": "2026-08-31", "leg_pain": 9, "back_pain": null, "tingling": null, "numbness": null, "pain_reach_left": null, "pain_reach_right": null, "sensory_reach_left": null, "sensory_reach_right": null, "sleep_trouble": null, "sitting_minutes": null, "walking_minutes": null, "psfs": {}, "odi_percent": null, "rmdq": null, "sbi": null, "start_back": null, "weakness": null, "red_flags": {"yes": [], "no": []}, "both_legs_assessed": null, "both_legs_assessed_on": null, "both_legs_assessed_by": null, "flag_action": null, "reaction": null, "flare_hours": null, "flare_worst_pain": null, "treatment": {"points": [], "needles": null, "needle_diameter_mm": null, "needle_length_mm": null, "depth_mm": null, "de_qi": null, "stimulation": null, "electro": null, "retention_minutes": null, "moxa": {"used": null, "text": null}, "cupping": {"used": null, "text": null}, "gua_sha": {"used": null, "text": null}, "tuina": {"used": null, "text": null}, "heat": {"used": null, "text": null}, "herbs": null, "advice": null, "exercise": null, "leg_pain_before": null, "leg_pain_after": null, "reach_before": null, "reach_after": null, "session_response": null, "interval_days": null, "next_technique": null, "copied_from": null}, "note": null, "decision": null, "visit_id": 3, "version": 1}','2026-11-22 14:10:59.211160','Dr. Example',NULL);
CREATE TABLE visits (
	id INTEGER NOT NULL, 
	course_id INTEGER NOT NULL, 
	visit_date DATE NOT NULL, 
	leg_pain INTEGER, 
	back_pain INTEGER, 
	tingling INTEGER, 
	numbness INTEGER, 
	pain_reach_left SMALLINT, 
	pain_reach_right SMALLINT, 
	sensory_reach_left SMALLINT, 
	sensory_reach_right SMALLINT, 
	sleep_trouble INTEGER, 
	sitting_minutes INTEGER, 
	walking_minutes INTEGER, 
	odi_percent INTEGER, 
	rmdq INTEGER, 
	sbi INTEGER, 
	start_back INTEGER, 
	weakness VARCHAR(40), 
	both_legs_assessed BOOLEAN, 
	both_legs_assessed_on DATE, 
	both_legs_assessed_by TEXT, 
	reaction VARCHAR(40), 
	flare_hours INTEGER, 
	flare_worst_pain INTEGER, 
	note TEXT, 
	is_live BOOLEAN NOT NULL, 
	version INTEGER NOT NULL, 
	saved_at DATETIME NOT NULL, 
	saved_by TEXT NOT NULL, 
	save_reason TEXT, flags_asked VARCHAR(40) CONSTRAINT ck_visits_flags_asked CHECK (length(flags_asked) BETWEEN 1 AND 40 AND trim(flags_asked, 'abcdefghijklmnopqrstuvwxyz_') = ''), signs_on DATE, signed_at DATETIME, signed_by TEXT, interference_pain INTEGER CONSTRAINT ck_visits_interference_pain CHECK (interference_pain BETWEEN 0 AND 10 AND interference_pain = CAST(interference_pain AS INTEGER)), interference_enjoyment INTEGER CONSTRAINT ck_visits_interference_enjoyment CHECK (interference_enjoyment BETWEEN 0 AND 10 AND interference_enjoyment = CAST(interference_enjoyment AS INTEGER)), interference_activity INTEGER CONSTRAINT ck_visits_interference_activity CHECK (interference_activity BETWEEN 0 AND 10 AND interference_activity = CAST(interference_activity AS INTEGER)), odi_on DATE, odi_version TEXT, rmdq_on DATE, rmdq_version TEXT, by_patient TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_visits PRIMARY KEY (id), 
	CONSTRAINT ck_visits_leg_pain CHECK (leg_pain BETWEEN 0 AND 10 AND leg_pain = CAST(leg_pain AS INTEGER)), 
	CONSTRAINT ck_visits_back_pain CHECK (back_pain BETWEEN 0 AND 10 AND back_pain = CAST(back_pain AS INTEGER)), 
	CONSTRAINT ck_visits_tingling CHECK (tingling BETWEEN 0 AND 10 AND tingling = CAST(tingling AS INTEGER)), 
	CONSTRAINT ck_visits_numbness CHECK (numbness BETWEEN 0 AND 10 AND numbness = CAST(numbness AS INTEGER)), 
	CONSTRAINT ck_visits_pain_reach_left CHECK (pain_reach_left BETWEEN 0 AND 5 AND pain_reach_left = CAST(pain_reach_left AS INTEGER)), 
	CONSTRAINT ck_visits_pain_reach_right CHECK (pain_reach_right BETWEEN 0 AND 5 AND pain_reach_right = CAST(pain_reach_right AS INTEGER)), 
	CONSTRAINT ck_visits_sensory_reach_left CHECK (sensory_reach_left BETWEEN 0 AND 5 AND sensory_reach_left = CAST(sensory_reach_left AS INTEGER)), 
	CONSTRAINT ck_visits_sensory_reach_right CHECK (sensory_reach_right BETWEEN 0 AND 5 AND sensory_reach_right = CAST(sensory_reach_right AS INTEGER)), 
	CONSTRAINT ck_visits_sleep_trouble CHECK (sleep_trouble BETWEEN 0 AND 10 AND sleep_trouble = CAST(sleep_trouble AS INTEGER)), 
	CONSTRAINT ck_visits_flare_worst_pain CHECK (flare_worst_pain BETWEEN 0 AND 10 AND flare_worst_pain = CAST(flare_worst_pain AS INTEGER)), 
	CONSTRAINT ck_visits_sitting_minutes CHECK (sitting_minutes BETWEEN 0 AND 1440 AND sitting_minutes = CAST(sitting_minutes AS INTEGER)), 
	CONSTRAINT ck_visits_walking_minutes CHECK (walking_minutes BETWEEN 0 AND 1440 AND walking_minutes = CAST(walking_minutes AS INTEGER)), 
	CONSTRAINT ck_visits_odi_percent CHECK (odi_percent BETWEEN 0 AND 100 AND odi_percent = CAST(odi_percent AS INTEGER)), 
	CONSTRAINT ck_visits_rmdq CHECK (rmdq BETWEEN 0 AND 24 AND rmdq = CAST(rmdq AS INTEGER)), 
	CONSTRAINT ck_visits_sbi CHECK (sbi BETWEEN 0 AND 24 AND sbi = CAST(sbi AS INTEGER)), 
	CONSTRAINT ck_visits_start_back CHECK (start_back BETWEEN 0 AND 9 AND start_back = CAST(start_back AS INTEGER)), 
	CONSTRAINT ck_visits_weakness CHECK (weakness IN ('none', 'stable', 'new', 'worse')), 
	CONSTRAINT ck_visits_both_legs_dated CHECK ((both_legs_assessed_on IS NULL AND both_legs_assessed_by IS NULL) OR both_legs_assessed IS TRUE), 
	CONSTRAINT ck_visits_reaction CHECK (reaction IN ('better', 'same', 'flare')), 
	CONSTRAINT ck_visits_flare_hours CHECK (flare_hours BETWEEN 0 AND 720 AND flare_hours = CAST(flare_hours AS INTEGER)), 
	CONSTRAINT ck_visits_version CHECK (version >= 1), 
	CONSTRAINT fk_visits_course_id FOREIGN KEY(course_id) REFERENCES courses (id), 
	CONSTRAINT ck_visits_both_legs_assessed CHECK (both_legs_assessed IN (0, 1)), 
	CONSTRAINT ck_visits_is_live CHECK (is_live IN (0, 1))
);
INSERT INTO "visits" VALUES(1,1,'2026-08-20',7,0,10,5,5,0,4,1,6,0,1440,48,14,18,5,'new',1,'2026-08-15','Dr. Sample','flare',36,9,'Line one
line two: “ünïcode” − and all',1,2,'2026-11-22 13:45:06.547978','Dr. Example','misheard',NULL,'2026-11-29','2026-11-28 18:05:00.628134','Dr. Example',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'');
INSERT INTO "visits" VALUES(2,1,'2026-08-24',5,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,1,'2026-11-22 13:45:06.597191','Dr. Example',NULL,'sixteen','2026-11-29',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'');
INSERT INTO "visits" VALUES(3,1,'2026-08-31',9,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,2,'2026-11-22 14:10:59.224667','Dr. Example','another patient''s',NULL,'2026-11-29',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'');
CREATE INDEX ix_activities_course_id ON activities (course_id);
CREATE UNIQUE INDEX uq_visits_live_date ON visits (course_id, visit_date) WHERE is_live;
CREATE INDEX ix_visits_course_id ON visits (course_id);
CREATE INDEX ix_decisions_visit_id ON decisions (visit_id);
CREATE UNIQUE INDEX uq_decisions_current ON decisions (visit_id) WHERE is_current;
CREATE INDEX ix_kept_pages_course_id ON kept_pages (course_id);
CREATE INDEX ix_course_summaries_rule_version ON course_summaries (rule_version);
CREATE INDEX ix_listed_patients_course_id ON listed_patients (course_id);
CREATE INDEX ix_listed_patients_seen ON listed_patients (seen_on, name);
CREATE INDEX ix_listed_patients_care ON listed_patients (is_in_care);
CREATE INDEX ix_patients_search_name ON patients (search_name, clinic_id, search_text);
CREATE INDEX ix_record_versions_patient_id ON record_versions (patient_id);
CREATE INDEX ix_access_log_patient_id ON access_log (patient_id);
CREATE TRIGGER access_log_no_update BEFORE UPDATE ON access_log BEGIN SELECT RAISE(ABORT, 'the log of access is never changed'); END;
CREATE TRIGGER access_log_no_delete BEFORE DELETE ON access_log BEGIN SELECT RAISE(ABORT, 'the log of access is never changed'); END;
CREATE INDEX ix_drafts_course_id ON drafts (course_id);
CREATE UNIQUE INDEX uq_drafts_new_visit ON drafts (course_id, typed_in) WHERE visit_id IS NULL;
CREATE INDEX ix_listed_patients_urgency ON listed_patients (urgency, seen_on, name, is_in_care, away_from);
CREATE INDEX ix_listed_patients_away ON listed_patients (urgency, away_from, name, seen_on);
CREATE INDEX ix_courses_next_visit_on ON courses (next_visit_on);
CREATE INDEX ix_course_events_course_id ON course_events (course_id);
CREATE INDEX ix_merged_patients_into_id ON merged_patients (into_id);
CREATE INDEX ix_self_entries_course_id ON self_entries (course_id);
CREATE VIRTUAL TABLE patient_search USING fts5(search_text, tokenize='trigram');
INSERT INTO patient_search (rowid, search_text) SELECT id, search_text FROM patients;
CREATE VIRTUAL TABLE record_words USING fts5(words, content='', contentless_delete=1, detail='none', tokenize='ascii');
CREATE TRIGGER record_words_visits AFTER DELETE ON visits BEGIN DELETE FROM record_words WHERE rowid = 2 * old.id; END;
CREATE TRIGGER record_words_course_events AFTER DELETE ON course_events BEGIN DELETE FROM record_words WHERE rowid = 2 * old.id + 1; END;
ALTER TABLE settings ADD COLUMN numbers_patients BOOLEAN DEFAULT '0' NOT NULL CONSTRAINT ck_settings_numbers_patients CHECK (numbers_patients IN (0, 1));
ALTER TABLE settings ADD COLUMN day_order VARCHAR(40) CONSTRAINT ck_settings_day_order CHECK (day_order IN ('day_first', 'month_first'));
ALTER TABLE merged_patients ADD COLUMN way_back JSON;
ALTER TABLE visit_strikes ADD COLUMN way_back JSON;
ALTER TABLE settings ADD COLUMN uses_codes BOOLEAN DEFAULT '0' NOT NULL CONSTRAINT ck_settings_uses_codes CHECK (uses_codes IN (0, 1));
ALTER TABLE settings ADD COLUMN has_name_traces BOOLEAN DEFAULT '0' NOT NULL CONSTRAINT ck_settings_has_name_traces CHECK (has_name_traces IN (0, 1));
ALTER TABLE patients ADD COLUMN birth_year INTEGER CONSTRAINT ck_patients_birth_year CHECK (birth_year BETWEEN 1900 AND 9999 AND birth_year = CAST(birth_year AS INTEGER));
ALTER TABLE set_rules ADD COLUMN plateau_weeks INTEGER DEFAULT '0' NOT NULL CONSTRAINT ck_set_rules_plateau_weeks CHECK (plateau_weeks BETWEEN 0 AND 26 AND plateau_weeks = CAST(plateau_weeks AS INTEGER));
COMMIT;
