# shellcheck shell=bash
# The private PostgreSQL: made once, shared by the scripts that need it at a time, stopped by the last of them.
# Sourced after common.sh. Only a Unix socket, no network; the operating system says who connects (peer), so there are no passwords.

SUPERUSER=postgres
OWNER_ROLE=caicach_owner
APPLICATION_ROLE=caicach_app
# shellcheck disable=SC2034 # for the scripts that source this
DATABASE=caicach
PG=
CLUSTER=
SOCKET=

postgres_of_version() {
    local folder="/usr/lib/postgresql/$1/bin"
    [ -x "$folder/postgres" ] && printf '%s' "$folder"
}

# find_postgres : sets PG to the programs that fit the cluster; a new one takes the newest, at least 15.
find_postgres() {
    local version
    if [ -s "$CLUSTER/PG_VERSION" ]; then
        version=$(<"$CLUSTER/PG_VERSION")
        PG=$(postgres_of_version "$version") || die "Dữ liệu ở $CLUSTER là của PostgreSQL $version. Hãy chạy: sudo apt-get install -y postgresql-$version"
        return 0
    fi
    version=$(find /usr/lib/postgresql -mindepth 1 -maxdepth 1 -printf '%f\n' 2>/dev/null | sort -V | tail -n 1)
    if [ -n "$version" ] && [ "${version%%.*}" -ge 15 ]; then
        PG=$(postgres_of_version "$version") && return 0
    fi
    PG=$(dirname -- "$(realpath -- "$(command -v initdb)")" 2>/dev/null) && [ -x "$PG/postgres" ] && return 0
    die "Cần PostgreSQL 15 trở lên. Hãy cài (Debian 12: sudo apt-get install -y postgresql), hoặc đặt CAICACH_DATABASE là máy chủ của mình."
}

# as_postgres COMMAND… : PostgreSQL refuses to run as root, so its programs run as the postgres user then. What the person's
# environment says about other servers is not meant for this one.
as_postgres() {
    local clean=(env -u PGDATA -u PGHOST -u PGPORT -u PGUSER -u PGDATABASE -u PGPASSWORD -u PGPASSFILE -u PGOPTIONS -u PGSERVICE LC_ALL=C.UTF-8)
    if [ "$(id -u)" -eq 0 ]; then
        (cd / && "${clean[@]}" setpriv --reuid "$SUPERUSER" --regid "$SUPERUSER" --init-groups "$@")
    else
        (cd / && "${clean[@]}" "$@")
    fi
}

cluster_user() { if [ "$(id -u)" -eq 0 ]; then echo "$SUPERUSER"; else id -un; fi; }

# cluster_place FOLDER : sets CLUSTER (data) and SOCKET (folder of the Unix socket) for the cluster that belongs to FOLDER.
cluster_place() {
    local home="$1/postgres" mark elsewhere owner
    mark=$(printf '%s' "$1" | sha256sum | cut -c1-12)
    elsewhere="/var/lib/caicach-$mark"
    if [ -e "$home" ]; then
        owner=$(stat -c %U -- "$home")
        [ "$owner" = "$(cluster_user)" ] ||
            die "Dữ liệu ở $home là của người dùng $owner. Hãy chạy lại bằng người dùng đó (nếu là $SUPERUSER: bằng root)."
    fi
    if [ "$(id -u)" -ne 0 ]; then
        install -d -m 700 -- "$home" || die "Không ghi được vào $home."
    elif [ -d "$elsewhere/data" ] || ! install -d -o "$SUPERUSER" -m 700 -- "$home" || ! as_postgres test -w "$home"; then
        # Under /root, or in another closed folder, the postgres user cannot reach it.
        [ ! -d "$home/data" ] || die "Người dùng $SUPERUSER không vào được $home. Hãy mở các thư mục phía trên cho người dùng đó (chmod o+x)."
        home=$elsewhere
        install -d -o "$SUPERUSER" -m 700 -- "$home"
        say "PostgreSQL không vào được $1 nên giữ dữ liệu ở $home."
    fi
    CLUSTER="$home/data"
    SOCKET="$home/socket"
    # A socket's path has at most 107 bytes, and some characters mean something in a connection string.
    if [ ${#SOCKET} -gt 85 ] || [[ "$SOCKET" =~ [^A-Za-z0-9/._-] ]]; then
        SOCKET="/tmp/caicach-$mark"
    fi
    as_postgres mkdir -p -m 700 "$SOCKET"
    if [ -L "$SOCKET" ] || [ "$(stat -c '%U %a' "$SOCKET")" != "$(cluster_user) 700" ]; then
        die "$SOCKET là của người dùng khác. Hãy xóa nó rồi chạy lại."
    fi
}

# Process ids are given out again after a restart of the machine, so the id in the file proves nothing: PostgreSQL works in its
# data folder.
cluster_is_up() {
    local pid
    pid=$(head -n 1 "$CLUSTER/postmaster.pid" 2>/dev/null) && [ "$(readlink "/proc/$pid/cwd")" = "$CLUSTER" ]
}

# cluster_processes : nothing where no process works in the data folder, not even what a killed PostgreSQL left.
cluster_processes() { find /proc -mindepth 2 -maxdepth 2 -path '/proc/[0-9]*/cwd' -printf '%l\n' 2>/dev/null | grep -Fx -- "$CLUSTER"; }

make_cluster() {
    local unfinished="$CLUSTER.unfinished" person
    as_postgres rm -rf -- "$unfinished"
    as_postgres "$PG/initdb" -D "$unfinished" -U "$SUPERUSER" -A peer -E UTF8 --locale=C.UTF-8 --data-checksums >/dev/null ||
        die "Không tạo được cơ sở dữ liệu riêng ở $CLUSTER."
    echo "local all all peer map=caicach" | as_postgres tee "$unfinished/pg_hba.conf" >/dev/null
    for person in "$(id -un)" "$(cluster_user)"; do
        printf 'caicach "%s" %s\n' "$person" "$SUPERUSER" "$person" "$OWNER_ROLE" "$person" "$APPLICATION_ROLE"
    done | sort -u | as_postgres tee "$unfinished/pg_ident.conf" >/dev/null
    as_postgres mv -- "$unfinished" "$CLUSTER"
}

start_cluster() {
    local log="$CLUSTER/start.log" try
    # Left by a machine that stopped: another process may have that id by now, and PostgreSQL would take it for its own.
    [ -n "$(cluster_processes)" ] || as_postgres rm -f -- "$CLUSTER/postmaster.pid"
    for try in 1 2 3 4 5; do
        # A killed postmaster's children take a moment to notice.
        as_postgres "$PG/pg_ctl" -D "$CLUSTER" -l "$log" -w -t 120 -o "-p 5432 -k '$SOCKET' -c listen_addresses='' \
            -c unix_socket_permissions=0700 -c max_connections=200 -c logging_collector=on -c log_directory=log \
            -c log_filename=postgresql-%a.log -c log_truncate_on_rotation=on $*" start </dev/null >/dev/null 2>&1 5>&- 6>&- 7>&- 8>&- 9>&- && return 0
        [ "$try" -eq 5 ] || sleep 2
    done
    as_postgres tail -n 10 "$log" >&2 || true
    die "PostgreSQL không khởi động được; xem $log."
}

# cluster_open FOLDER [OPTION…] : starts the cluster of FOLDER, making it first; one that is up is joined. Who uses it holds a
# shared lock, also the program that this script starts, so the last to leave can tell; a gate keeps coming and going apart.
cluster_open() {
    local folder=$1
    shift
    exec 7>>"$folder/postgres-gate.lock" 8>>"$folder/postgres-users.lock"
    flock 7
    cluster_place "$folder"
    find_postgres
    flock -s 8
    [ -s "$CLUSTER/PG_VERSION" ] || make_cluster
    cluster_is_up || start_cluster "$@"
    flock -u 7
}

# cluster_close : the last user stops it.
cluster_close() {
    [ -n "$PG" ] || return 0
    flock 7
    flock -u 8
    if flock -n -x 8 && cluster_is_up; then
        if as_postgres "$PG/pg_ctl" -D "$CLUSTER" -m fast -w -t 120 stop >/dev/null 2>&1 7>&- 8>&- 9>&-; then
            as_postgres rmdir -- "$SOCKET" 2>/dev/null || true
        else
            say "PostgreSQL chưa dừng; xem $CLUSTER."
        fi
    fi
    exec 7>&- 8>&-
    PG=
}

cluster_sql() { as_postgres "$PG/psql" -X -h "$SOCKET" -p 5432 -U "$SUPERUSER" -d postgres -v ON_ERROR_STOP=1 -qtA -c "SET client_min_messages = warning" -c "$1"; }

has_role() { [ -n "$(cluster_sql "SELECT 1 FROM pg_roles WHERE rolname = '$1'")" ]; }
has_database() { [ -n "$(cluster_sql "SELECT 1 FROM pg_database WHERE datname = '$1'")" ]; }

# use_database NAME : makes the roles and the database where they are missing, and tells the program through its variables.
use_database() {
    local role
    for role in "$OWNER_ROLE" "$APPLICATION_ROLE"; do
        has_role "$role" || cluster_sql "CREATE ROLE $role LOGIN"
    done
    has_database "$1" || cluster_sql "CREATE DATABASE $1 OWNER $OWNER_ROLE"
    export CAICACH_DATABASE="Host=$SOCKET;Port=5432;Username=$APPLICATION_ROLE;Database=$1"
    export CAICACH_DATABASE_OWNER="Host=$SOCKET;Port=5432;Username=$OWNER_ROLE;Database=$1"
}
