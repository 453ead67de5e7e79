-- A province of {communes} communes, copied from one of the made-up communes of `caicach demo`: departments, names, people, accounts.
-- Made-up and set-based; the names mean nothing.

CREATE FUNCTION pg_temp.new_id() RETURNS uuid LANGUAGE sql VOLATILE AS $$
    SELECT encode(substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) || substring(uuid_send(gen_random_uuid()) FROM 7), 'hex')::uuid
$$;

CREATE FUNCTION pg_temp.person_name(n bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT (ARRAY['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô', 'Lò', 'Vi', 'Quàng'])[1 + n % 13] || ' '
        || (ARRAY['Văn', 'Thị', 'Đức', 'Minh', 'Thu', 'Hữu', 'Ngọc', 'Quang', 'Thanh', 'Xuân', 'Bích'])[1 + n / 13 % 11] || ' '
        || (ARRAY['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Hương', 'Khoa', 'Lan', 'Mai', 'Nam', 'Oanh', 'Phúc', 'Quân', 'Sơn', 'Thảo', 'Yến'])[1 + n / 143 % 17]
$$;

CREATE TEMP TABLE template AS
    SELECT id, code FROM organisation.unit WHERE id = authority_id AND kind = 'Commune' AND valid_to IS NULL AND NOT is_practice
    AND NOT EXISTS (SELECT FROM organisation.unit_succession s WHERE s.successor_id = unit.id) ORDER BY code LIMIT 1;
CREATE TEMP TABLE province AS SELECT id, code FROM organisation.unit WHERE kind = 'Province';

CREATE TEMP TABLE new_commune AS
    SELECT n, pg_temp.new_id() AS id, format('HS.X%s', lpad(n::text, 3, '0')) AS code,
           format('UBND xã %s %s',
                  (ARRAY['Tân', 'Phú', 'Đông', 'Hòa', 'Vĩnh', 'Yên', 'Long', 'Thanh', 'Mỹ', 'Xuân', 'An', 'Bắc', 'Nam', 'Thượng'])[1 + n % 14],
                  (ARRAY['Lâm', 'Thịnh', 'Phong', 'Sơn', 'Hải', 'Giang', 'Bình', 'Lộc', 'Khê', 'Điền', 'Trạch', 'Hưng', 'Thủy', 'Lạc', 'Đức'])[1 + n / 14 % 15]) AS name
    FROM generate_series(1, {communes} - 3) n;
INSERT INTO organisation.unit (id, authority_id, parent_id, code, name, folded_name, kind, valid_from, sort_order)
    SELECT c.id, c.id, p.id, c.code, c.name, lower(public.unaccent(c.name)), 'Commune', DATE '2025-07-01', c.n FROM new_commune c, province p;

CREATE TEMP TABLE unit_map AS
    SELECT c.id AS commune, c.code AS commune_code, u.id AS old, pg_temp.new_id() AS new
    FROM new_commune c CROSS JOIN organisation.unit u JOIN template t ON u.authority_id = t.id AND u.id <> t.id;
CREATE INDEX ON unit_map (old);
INSERT INTO organisation.unit (id, authority_id, parent_id, code, name, folded_name, kind, valid_from, sort_order)
    SELECT m.new, m.commune, coalesce(parent.new, m.commune), m.commune_code || substr(u.code, length(t.code) + 1), u.name, u.folded_name, u.kind, u.valid_from, u.sort_order
    FROM unit_map m CROSS JOIN template t JOIN organisation.unit u ON u.id = m.old
    LEFT JOIN unit_map parent ON parent.commune = m.commune AND parent.old = u.parent_id;
INSERT INTO organisation.unit_name (id, unit_id, named_unit_id, name, folded_name)
    SELECT pg_temp.new_id(), m.commune, m.new, n.name, n.folded_name FROM organisation.unit_name n JOIN unit_map m ON m.old = n.named_unit_id;
INSERT INTO organisation.group_member (unit_id, group_id, member_id)
    SELECT g.commune, g.new, m.new FROM organisation.group_member o
    JOIN unit_map g ON g.old = o.group_id JOIN unit_map m ON m.old = o.member_id AND m.commune = g.commune;

-- Each post of the template three times: 24 people a commune, the first of each with the template's roles, the others officers.
CREATE TEMP TABLE staff AS
    SELECT m.commune, m.new AS department, q.title, q.is_head, k, a.id AS old_account, h.person_id AS old_person,
           pg_temp.new_id() AS person, pg_temp.new_id() AS position, pg_temp.new_id() AS account,
           lower(split_part(a.user_name, '.', 1) || CASE k WHEN 1 THEN '' ELSE k::text END || '.' || split_part(m.commune_code, '.', 2)) AS user_name,
           row_number() OVER () AS n
    FROM unit_map m JOIN organisation.position q ON q.department_id = m.old
    JOIN organisation.position_holding h ON h.position_id = q.id JOIN organisation.account a ON a.person_id = h.person_id
    CROSS JOIN generate_series(1, 3) k;
INSERT INTO staff
    SELECT p.id, p.id, title, false, 1, NULL, NULL, pg_temp.new_id(), pg_temp.new_id(), pg_temp.new_id(), user_name || '.tinh', 1000000 + ordinality
    FROM province p, unnest(
        ARRAY['chutich', 'cchc', 'thamdinh', 'kiemtoan', 'quantri'],
        ARRAY['Chủ tịch', 'Chuyên viên cải cách hành chính', 'Chuyên viên thẩm định', 'Thanh tra viên', 'Chuyên viên công nghệ thông tin']
    ) WITH ORDINALITY AS post (user_name, title);
INSERT INTO organisation.person (id, unit_id, full_name, folded_name, email)
    SELECT person, commune, pg_temp.person_name(n), lower(public.unaccent(pg_temp.person_name(n))), user_name || '@example.vn' FROM staff;
INSERT INTO organisation.position (id, unit_id, department_id, title, is_head) SELECT position, commune, department, title, is_head AND k = 1 FROM staff;
INSERT INTO organisation.position_holding (id, unit_id, position_id, person_id, valid_from)
    SELECT pg_temp.new_id(), commune, position, person, DATE '2025-07-01' FROM staff;
INSERT INTO organisation.role_holding (id, unit_id, person_id, role, valid_from)
    SELECT pg_temp.new_id(), s.commune, s.person, r.role, r.valid_from FROM staff s JOIN organisation.role_holding r ON r.person_id = s.old_person AND s.k = 1
    UNION ALL SELECT pg_temp.new_id(), commune, person, 'Officer', DATE '2025-07-01' FROM staff WHERE k > 1
    UNION ALL SELECT pg_temp.new_id(), s.commune, s.person, g.role, DATE '2025-07-01'
        FROM staff s JOIN (VALUES ('chutich.tinh', 'Leader'), ('cchc.tinh', 'Coordinator'), ('thamdinh.tinh', 'Appraiser'), ('kiemtoan.tinh', 'Auditor'),
                                  ('quantri.tinh', 'Administrator')) AS g (user_name, role) USING (user_name);
INSERT INTO organisation.account (id, unit_id, person_id, user_name, normalized_user_name, email_confirmed, password_hash, security_stamp,
                                  phone_number_confirmed, two_factor_enabled, lockout_enabled, access_failed_count, must_change_password, is_disabled)
    SELECT account, commune, person, user_name, upper(user_name), false, '{password_hash}', replace(gen_random_uuid()::text, '-', ''), false, false, true, 0, false, false
    FROM staff;
UPDATE organisation.account SET password_hash = '{password_hash}';
INSERT INTO organisation.account_session (id, unit_id, account_id, signed_in_at, last_seen_at, address, agent, ended_at)
    SELECT pg_temp.new_id(), a.unit_id, a.id, at, at + interval '3 hours', '10.0.0.1', 'Mozilla/5.0', CASE WHEN day > 3 THEN at + interval '8 hours' END
    FROM organisation.account a CROSS JOIN generate_series(1, 20) day CROSS JOIN LATERAL (SELECT now() - day * interval '1 day' AS at) moment;
