#!/usr/bin/env bash
# Copies the front-end files that pages use from npm packages into wwwroot/lib, with their licences; run it after a version changes.
set -euo pipefail
cd "$(dirname "$0")"
npm ci --ignore-scripts --no-audit --no-fund
lib=../wwwroot/lib
rm -rf "$lib"
mkdir -p "$lib/tabler" "$lib/htmx" "$lib/be-vietnam-pro" "$lib/tabler-icons"
cp node_modules/@tabler/core/dist/css/tabler.min.css "$lib/tabler/"
cp tabler.LICENSE "$lib/tabler/LICENSE"
sed -i 's|/\*# sourceMappingURL=.*\*/||' "$lib/tabler/tabler.min.css"
cp node_modules/htmx.org/dist/htmx.min.js node_modules/htmx.org/LICENSE "$lib/htmx/"
cp node_modules/@fontsource/be-vietnam-pro/LICENSE "$lib/be-vietnam-pro/"
for weight in 400 500 600; do
    for subset in latin latin-ext vietnamese; do
        cp "node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-$subset-$weight-normal.woff2" "$lib/be-vietnam-pro/"
    done
done
# Only the icons in use, as one sprite.
cp node_modules/@tabler/icons/LICENSE "$lib/tabler-icons/"
sprite="$lib/tabler-icons/icons.svg"
echo '<svg xmlns="http://www.w3.org/2000/svg">' > "$sprite"
while read -r name; do
    body=$(sed -e '/<!--/,/-->/d' -e '/^<svg/,/^>/d' -e '/<\/svg>/d' "node_modules/@tabler/icons/icons/outline/$name.svg" | tr -d '\n')
    echo "<symbol id=\"$name\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.75\" stroke-linecap=\"round\" stroke-linejoin=\"round\">$body</symbol>" >> "$sprite"
done < icons.txt
echo '</svg>' >> "$sprite"
