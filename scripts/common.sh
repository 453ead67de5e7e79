# Shared by run, test and caicach: packages, the build, and the private PostgreSQL. Sourced, never started.
# Callers set ROOT (the checkout or the published build) and may set CAICACH_VAR.

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

VAR=$(realpath -m "${CAICACH_VAR:-$ROOT/var}")
export CAICACH_VAR="$VAR"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# need_packages PACKAGE… : installs what is missing when it may, otherwise says the one command to type.
need_packages() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null || { [ -t 0 ] && command -v sudo >/dev/null; } ||
            die "Thiếu gói: ${missing[*]}. Hãy chạy: sudo apt-get install -y ${missing[*]}"
        as_root=(sudo)
    fi
    say "Đang cài: ${missing[*]}"
    # Debian would start a cluster of its own on the usual port; this one is private.
    if [[ " ${missing[*]} " == *" postgresql "* ]] && [ ! -e /etc/postgresql-common/createcluster.conf ]; then
        "${as_root[@]}" mkdir -p /etc/postgresql-common
        echo 'create_main_cluster = false' | "${as_root[@]}" tee /etc/postgresql-common/createcluster.conf >/dev/null
    fi
    local try
    for try in 1 2 3; do
        if "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2 &&
            "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2; then
            return 0
        fi
        say "Cài lần $try chưa được, thử lại."
        sleep $((try * 5))
    done
    die "Không cài được: ${missing[*]}. Hãy kiểm tra mạng rồi chạy lại, hoặc tự cài bằng apt-get."
}

postgres_binaries() {
    local folder
    folder=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
    [ -n "$folder" ] || die "Không thấy PostgreSQL. Hãy chạy: sudo apt-get install -y postgresql"
    printf '%s' "$folder"
}

# PostgreSQL refuses to run as root: its commands run as the postgres user then.
as_postgres() {
    if [ "$(id -u)" -eq 0 ]; then
        (cd / && runuser -u postgres -- "$@")
    else
        "$@"
    fi
}

# cluster_place FOLDER : sets CLUSTER (data) and SOCKET (folder of the Unix socket) for the cluster that belongs to FOLDER.
cluster_place() {
    local home="$1/postgres" mark
    mark=$(printf '%s' "$1" | sha256sum | cut -c1-12)
    mkdir -p "$home"
    if [ "$(id -u)" -eq 0 ]; then
        chown postgres: "$home"
        if ! as_postgres test -w "$home" 2>/dev/null; then
            # Under /root, or another closed folder, the postgres user cannot reach it.
            home="/var/lib/caicach-$mark"
            install -d -o postgres -m 700 "$home"
        fi
    fi
    chmod 700 "$home"
    CLUSTER="$home/data"
    SOCKET="$home/socket"
    # A socket's path has at most 107 bytes.
    [ ${#SOCKET} -le 85 ] || SOCKET="/tmp/caicach-$mark"
    as_postgres mkdir -p -m 700 "$SOCKET"
}

cluster_is_up() { as_postgres "$PG/pg_ctl" -D "$CLUSTER" status >/dev/null 2>&1; }

# cluster_start [OPTION…] : starts the cluster, making it first; a living one (left by a killed script) is adopted.
cluster_start() {
    PG=$(postgres_binaries)
    if [ ! -s "$CLUSTER/PG_VERSION" ]; then
        as_postgres rm -rf "$CLUSTER"
        as_postgres "$PG/initdb" -D "$CLUSTER" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --data-checksums >/dev/null ||
            die "Không tạo được cơ sở dữ liệu riêng ở $CLUSTER."
    fi
    cluster_is_up && return 0
    as_postgres "$PG/pg_ctl" -D "$CLUSTER" -l "$CLUSTER/server.log" -w -t 60 \
        -o "-k '$SOCKET' -c listen_addresses='' -c unix_socket_permissions=0700 -c max_connections=200 $*" start </dev/null >/dev/null 2>&1 9>&- ||
        die "PostgreSQL không khởi động được; xem $CLUSTER/server.log."
}

cluster_stop() { cluster_is_up && as_postgres "$PG/pg_ctl" -D "$CLUSTER" -m fast -w stop >/dev/null 2>&1 9>&-; return 0; }

cluster_sql() { as_postgres "$PG/psql" -h "$SOCKET" -U postgres -v ON_ERROR_STOP=1 -qtA "$@"; }

# database_up : the private database with its owner and its restricted role, and the variables that the program reads.
database_up() {
    cluster_place "$VAR"
    cluster_start
    if [ -z "$(cluster_sql -d postgres -c "SELECT 1 FROM pg_roles WHERE rolname = 'caicach_owner'")" ]; then
        cluster_sql -d postgres -c "CREATE ROLE caicach_owner LOGIN" >/dev/null
    fi
    if [ -z "$(cluster_sql -d postgres -c "SELECT 1 FROM pg_roles WHERE rolname = 'caicach_app'")" ]; then
        cluster_sql -d postgres -c "CREATE ROLE caicach_app LOGIN" >/dev/null
    fi
    if [ -z "$(cluster_sql -d postgres -c "SELECT 1 FROM pg_database WHERE datname = 'caicach'")" ]; then
        cluster_sql -d postgres -c "CREATE DATABASE caicach OWNER caicach_owner" >/dev/null
    fi
    export CAICACH_DATABASE="Host=$SOCKET;Username=caicach_app;Database=caicach"
    export CAICACH_DATABASE_OWNER="Host=$SOCKET;Username=caicach_owner;Database=caicach"
}

# build_program : publishes the program once; nothing is done while no source has changed. Sets PROGRAM.
build_program() {
    if [ ! -d "$ROOT/src" ]; then
        PROGRAM="$ROOT/bin/caicach"
        [ -x "$PROGRAM" ] || die "Không thấy chương trình ở $PROGRAM."
        return 0
    fi
    command -v dotnet >/dev/null || die "Thiếu .NET SDK 10. Hãy cài theo hướng dẫn của .NET rồi chạy lại."
    PROGRAM="$ROOT/publish/caicach"
    local stamp="$ROOT/publish/.built"
    if [ -x "$PROGRAM" ] && [ -e "$stamp" ] &&
        [ -z "$(find "$ROOT/src" "$ROOT/data" "$ROOT/samples" "$ROOT"/Directory.* "$ROOT/global.json" \
            \( -name bin -o -name obj -o -name node_modules \) -prune -o -type f -newer "$stamp" -print -quit 2>/dev/null)" ]; then
        return 0
    fi
    say "Đang dựng chương trình (lần đầu mất một vài phút)…"
    local log="$ROOT/publish/build.log" started
    mkdir -p "$ROOT/publish"
    started=$(mktemp)
    dotnet publish "$ROOT/src/CaiCach.Host" -c Release -o "$ROOT/publish" --nologo -v quiet >"$log" 2>&1 9>&- </dev/null ||
        { tail -n 20 "$log" >&2; die "Dựng chương trình không thành công; xem $log."; }
    touch -r "$started" "$stamp"
    rm -f "$started"
}
