# shellcheck shell=bash
# Shared by run, test and caicach: words, child processes, packages and the build. Sourced, never started.
# Callers set ROOT: the checkout, or a published build (the program in bin/ beside the scripts).

say() { printf '%s\n' "$*" >&2; }
die() {
    say "$*"
    exit 1
}

VAR=$(realpath -m -- "${CAICACH_VAR:-$ROOT/var}")
export CAICACH_VAR="$VAR"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# prepare_var : the data folder, with what is secret in it closed to others.
prepare_var() {
    { mkdir -p -- "$VAR" && [ -w "$VAR" ] && install -d -m 700 -- "$VAR/keys" "$VAR/attachments"; } 2>/dev/null ||
        die "Không ghi được vào thư mục dữ liệu $VAR. Hãy đặt CAICACH_VAR là thư mục ghi được, hoặc chạy bằng người dùng đã tạo ra nó."
}

CHILD=

# attend COMMAND… : runs it so that a signal to this script is answered at once, and it never outlives this script.
attend() {
    local status=0
    setpriv --pdeathsig TERM "$@" <&0 &
    CHILD=$!
    wait "$CHILD" || status=$?
    CHILD=
    return "$status"
}

# stop_child : asks the attended child to end; insists after 20 seconds.
stop_child() {
    [ -n "$CHILD" ] || return 0
    local pid=$CHILD tick
    CHILD=
    kill -TERM "$pid" 2>/dev/null || return 0
    for tick in $(seq 200); do
        kill -0 "$pid" 2>/dev/null || return 0
        [ "$tick" -lt 200 ] || kill -KILL "$pid" 2>/dev/null || true
        sleep 0.1
    done
}

# on_end COMMAND : runs it when the script ends, whatever ends it, after its child has ended; a signal gives its usual exit code.
on_end() {
    # shellcheck disable=SC2064 # the command is fixed now, on purpose
    {
        trap "trap '' INT TERM HUP; stop_child; $1" EXIT
        trap 'exit 129' HUP
        trap 'exit 130' INT
        trap 'exit 143' TERM
    }
}

# retry COMMAND… : three tries, for what depends on the network.
retry() {
    local try
    for try in 1 2 3; do
        attend "$@" && return 0
        say "Lần $try chưa được: $*"
        [ "$try" -eq 3 ] || sleep $((try * 5))
    done
    return 1
}

has_package() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }

# missing_packages PACKAGE… : those that are not installed, on one line.
missing_packages() {
    local package missing=()
    for package in "$@"; do
        has_package "$package" || missing+=("$package")
    done
    echo "${missing[*]}"
}

# as_root COMMAND… : as root, or through sudo; fails where neither may be.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        attend "$@"
    else
        sudo "$@"
    fi
}

may_be_root() {
    [ "$(id -u)" -eq 0 ] && return 0
    command -v sudo >/dev/null || return 1
    sudo -n true 2>/dev/null || [ -t 0 ]
}

# install_packages PACKAGE… : one try to install them.
install_packages() {
    say "Đang cài: $*"
    # Debian would start a PostgreSQL of its own on the usual port. Ours is private, and this machine has none yet.
    if [[ " $* " == *" postgresql "* ]] && [ ! -e /etc/postgresql-common/createcluster.conf ]; then
        as_root mkdir -p /etc/postgresql-common || return 1
        echo 'create_main_cluster = false' | as_root tee /etc/postgresql-common/createcluster.conf >/dev/null || return 1
    fi
    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120)
    # A mirror that does not answer does not matter when the package lists are there already.
    as_root "${apt[@]}" update </dev/null >&2 || say "Không cập nhật được danh mục gói, thử cài bằng danh mục đang có."
    as_root "${apt[@]}" install -y --no-install-recommends "$@" </dev/null >&2
}

# need_packages PACKAGE… : installs what is missing when it may, otherwise says the one command to type.
need_packages() {
    local missing try
    command -v dpkg-query >/dev/null || return 0
    read -ra missing <<<"$(missing_packages "$@")"
    [ ${#missing[@]} -gt 0 ] || return 0
    may_be_root || die "Thiếu gói: ${missing[*]}. Hãy chạy: sudo apt-get install -y ${missing[*]}"
    for try in 1 2 3; do
        install_packages "${missing[@]}" && return 0
        say "Cài lần $try chưa được."
        [ "$try" -eq 3 ] || sleep $((try * 5))
    done
    die "Không cài được: ${missing[*]}. Hãy kiểm tra mạng rồi chạy lại, hoặc tự cài: sudo apt-get install -y ${missing[*]}"
}

# need_dotnet : the SDK that global.json asks for; DOTNET_ROOT leads the built program to the same one.
need_dotnet() {
    local dotnet
    dotnet=$(command -v dotnet) || dotnet="${DOTNET_ROOT:-$HOME/.dotnet}/dotnet"
    [ -x "$dotnet" ] || die "Thiếu .NET SDK 10. Hãy cài theo https://learn.microsoft.com/dotnet/core/install/linux rồi chạy lại."
    dotnet=$(realpath -- "$dotnet")
    export DOTNET_ROOT="${DOTNET_ROOT:-$(dirname -- "$dotnet")}"
    PATH="$(dirname -- "$dotnet"):$PATH"
}

# fingerprint : one value for all that the program is built from; a file changed, added or taken away changes it.
fingerprint() {
    (
        cd -- "$ROOT" || exit
        find src data samples Directory.* global.json BannedSymbols.txt .editorconfig \
            \( -name bin -o -name obj -o -name node_modules \) -prune -o -type f -printf '%p %s %T@\n' 2>/dev/null | LC_ALL=C sort
    ) | sha256sum | cut -c1-16
}

# build_program : builds the program when a source has changed since; sets PROGRAM. Each build has a folder of its own under
# publish/, so that one that is being served stays as it is; folders that nobody uses are removed.
build_program() {
    need_dotnet
    if [ ! -d "$ROOT/src" ]; then
        PROGRAM="$ROOT/bin/caicach"
        [ -x "$PROGRAM" ] || die "Không thấy chương trình ở $PROGRAM."
        return 0
    fi
    mkdir -p -- "$ROOT/publish" 2>/dev/null || die "Không ghi được vào $ROOT/publish."
    exec 6>>"$ROOT/publish/.lock"
    flock 6
    local folder
    folder="$ROOT/publish/$(fingerprint)"
    PROGRAM="$folder/caicach"
    [ -x "$PROGRAM" ] || build_into "$folder"
    exec 5>>"$folder/.in-use"
    flock -s 5
    remove_unused_builds "$folder"
    exec 6>&-
}

build_into() {
    local log="$ROOT/publish/build.log" unfinished="$ROOT/publish/unfinished"
    (cd -- "$ROOT" && dotnet --version) >/dev/null 2>&1 || die "Cần .NET SDK 10 (xem global.json); máy đang có: $(dotnet --list-sdks 2>/dev/null | tr '\n' ' ')"
    say "Đang dựng chương trình (lần đầu mất một vài phút)…"
    rm -rf -- "$unfinished"
    # Build servers would live on after this script, and hold its locks. The folder is named from the project on: MSBuild takes a
    # comma in a path for the next property.
    attend env MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false DOTNET_CLI_UI_LANGUAGE=en \
        dotnet publish "$ROOT/src/CaiCach.Host" -c Release -p:PublishDir=../../publish/unfinished/ --nologo -v quiet >"$log" 2>&1 </dev/null || {
        tail -n 20 "$log" >&2
        die "Dựng chương trình không thành công; xem $log."
    }
    mv -- "$unfinished" "$1"
}

remove_unused_builds() {
    local folder
    for folder in "$ROOT"/publish/*/; do
        folder=${folder%/}
        [ "$folder" != "$1" ] || continue
        if [ ! -e "$folder/.in-use" ] || flock -n -x "$folder/.in-use" true; then
            rm -rf -- "$folder"
        fi
    done
}
