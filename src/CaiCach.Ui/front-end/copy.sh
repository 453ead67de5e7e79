#!/usr/bin/env bash
# Copies the front-end files that pages use from npm packages into wwwroot/lib, with their licences; run it after a version or
# icons.txt changes. Works in a folder of its own, so that no node_modules lies in the project.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp package.json package-lock.json .npmrc "$work/"
(cd "$work" && npm ci --ignore-scripts --no-audit --no-fund)
from="$work/node_modules"
lib=../wwwroot/lib
rm -rf "$lib"
mkdir -p "$lib/tabler" "$lib/htmx" "$lib/echarts" "$lib/be-vietnam-pro" "$lib/tabler-icons"
sed 's|/\*# sourceMappingURL=.*\*/||' "$from/@tabler/core/dist/css/tabler.min.css" > "$lib/tabler/tabler.min.css"
cp tabler.LICENSE "$lib/tabler/LICENSE"
cp "$from/htmx.org/dist/htmx.min.js" "$from/htmx.org/LICENSE" "$lib/htmx/"
cp "$from/echarts/dist/echarts.min.js" "$from/echarts/LICENSE" "$from/echarts/NOTICE" "$lib/echarts/"
cp "$from/@fontsource/be-vietnam-pro/LICENSE" "$lib/be-vietnam-pro/"
for weight in 400 500 600; do
    for subset in latin vietnamese; do
        cp "$from/@fontsource/be-vietnam-pro/files/be-vietnam-pro-$subset-$weight-normal.woff2" "$lib/be-vietnam-pro/"
    done
done
# Only the icons in use, as one sprite.
cp "$from/@tabler/icons/LICENSE" "$lib/tabler-icons/"
sprite="$lib/tabler-icons/icons.svg"
echo '<svg xmlns="http://www.w3.org/2000/svg">' > "$sprite"
LC_ALL=C sort -u icons.txt -o icons.txt
while read -r name; do
    body=$(sed -e '/<!--/,/-->/d' -e '/^<svg/,/^>/d' -e '/<\/svg>/d' -e '/M0 0h24v24H0z/d' -e 's/^ *//' "$from/@tabler/icons/icons/outline/$name.svg" | tr -d '\n')
    echo "<symbol id=\"$name\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.75\" stroke-linecap=\"round\" stroke-linejoin=\"round\">$body</symbol>" >> "$sprite"
done < icons.txt
echo '</svg>' >> "$sprite"
