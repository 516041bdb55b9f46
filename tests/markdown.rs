//! What our Markdown adds to CommonMark, and what it takes out.

use risalah::parse::markdown::{self, Hole};

/// The HTML of a text, with holes as `{…}`, and what was said about it.
fn render(text: &str) -> (String, Vec<String>) {
    let (body, found) = markdown::body(&"text.md".into(), text, 0);
    let html = body.fill(|hole| match hole {
        Hole::Link(index) => {
            format!("{}=\"{{{}}}\"", body.links[index].kind.attribute(), body.links[index].target)
        }
        Hole::Word(word, n) => format!("{{{word} {n}}}"),
        Hole::Anchor | Hole::Picture(..) => String::new(),
    });
    (html, found.iter().map(|diagnostic| diagnostic.problem.message(risalah::locale::Locale::En)).collect())
}

fn html(text: &str) -> String {
    let (html, found) = render(text);
    assert_eq!(found, Vec::<String>::new());
    html
}

#[test]
fn footnotes_are_numbered_as_they_are_met_and_lead_back() {
    insta::assert_snapshot!(html("Satu[^b], dua[^a], satu lagi[^b].\n\n[^a]: Teks a.\n[^b]: Teks b[^c].\n[^c]: Teks c.\n"), @r##"
    <p>Satu<sup id="fnref-1" class="footnote-ref"><a href="#fn-1" role="doc-noteref">1</a></sup>, dua<sup id="fnref-2" class="footnote-ref"><a href="#fn-2" role="doc-noteref">2</a></sup>, satu lagi<sup id="fnref-1-2" class="footnote-ref"><a href="#fn-1" role="doc-noteref">1</a></sup>.</p>
    <section class="footnotes" role="doc-endnotes" aria-label="{footnotes 0}">
    <ol>
    <li id="fn-1">
    <p>Teks b<sup id="fnref-3" class="footnote-ref"><a href="#fn-3" role="doc-noteref">3</a></sup>. <a href="#fnref-1" class="footnote-back" role="doc-backlink" aria-label="{footnote_back 1}">↩︎</a> <a href="#fnref-1-2" class="footnote-back" role="doc-backlink" aria-label="{footnote_back 1}">↩︎</a></p>
    </li>
    <li id="fn-2">
    <p>Teks a. <a href="#fnref-2" class="footnote-back" role="doc-backlink" aria-label="{footnote_back 2}">↩︎</a></p>
    </li>
    <li id="fn-3">
    <p>Teks c. <a href="#fnref-3" class="footnote-back" role="doc-backlink" aria-label="{footnote_back 3}">↩︎</a></p>
    </li>
    </ol>
    </section>
    "##);
    let (_, found) = render("Satu[^b].\n\n[^a]: Tanpa rujukan.\n[^b]: Ada.\n");
    assert_eq!(found, ["nothing refers to the footnote `[^a]`, and it is left out"]);
}

#[test]
fn every_extension_of_the_digest_is_on() {
    insta::assert_snapshot!(html("> [!WARNING]\n> Hati-hati.\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n~~lama~~\n\n- [x] satu\n- [ ] dua\n\nIstilah\n: Arti\n\n## Judul \"ini\" {#anchor}\n"), @r#"
    <div class="alert alert-warning" role="note">
    <p class="alert-title">{alert_warning 0}</p>
    <p>Hati-hati.</p>
    </div>
    <div class="table" role="region" aria-label="{table_region 0}" tabindex="0"><table><thead><tr><th scope="col">a</th><th scope="col" class="align-right">b</th></tr></thead><tbody>
    <tr><td>1</td><td class="align-right">2</td></tr>
    </tbody></table></div>
    <p><del>lama</del></p>
    <ul>
    <li><input type="checkbox" disabled checked aria-label="{task_done 0}"> satu</li>
    <li><input type="checkbox" disabled aria-label="{task_open 0}"> dua</li>
    </ul>
    <dl>
    <dt>Istilah</dt>
    <dd>Arti</dd>
    </dl>
    <h2 id="anchor">Judul “ini”</h2>
    "#);
}

#[test]
fn anchors_are_unique_and_never_the_themes() {
    let (body, _) =
        markdown::body(&"text.md".into(), "## Isi\n\n## Isi\n\n## page main\n\n## fn-1\n\n### !!!\n", 0);
    let ids: Vec<&str> = body.headings.iter().map(|heading| heading.id.as_str()).collect();
    assert_eq!(ids, ["isi", "isi-2", "h-page-main", "h-fn-1", "x"]);
}

#[test]
fn raw_html_keeps_what_is_harmless_and_says_what_it_drops() {
    let (html, found) =
        render("Kata <kbd class=\"x\">Ctrl</kbd> <b onclick=\"x()\">tebal</b> <script>alert(1)</script>\n");
    assert_eq!(html, "<p>Kata <kbd>Ctrl</kbd> <b>tebal</b> alert(1)</p>\n");
    assert_eq!(
        found,
        [
            "the attribute `class` of `<kbd>` is not allowed in a text and was left out",
            "the attribute `onclick` of `<b>` is not allowed in a text and was left out",
            "`<script>` is not allowed in a text and was left out"
        ]
    );
    let (html, found) =
        render("<details open><summary>Lihat</summary>\n\n*isi*\n\n</details>\n\n<style>p{}</style>\n");
    assert_eq!(html, "<details open=\"\"><summary>Lihat</summary>\n<p><em>isi</em></p>\n</details>\n\n");
    assert_eq!(found.len(), 1);
}

#[test]
fn a_text_has_no_classes_but_the_language_of_code_and_no_characters_that_html_cannot_hold() {
    for info in
        ["x for-ears skip", "x\tfor-ears", "x&Tab;for-ears", "x&#12;for-ears", "\u{2003}x\u{2003}for-ears"]
    {
        let html = html(&format!("``` {info}\na\n```\n"));
        assert!(html.contains("<code class=\"language-x\">"), "{info}: {html}");
    }
    assert!(html("~~~ c++\"><b>\na\n~~~\n").contains("<code class=\"language-c++&quot;&gt;&lt;b&gt;\">"));
    assert_eq!(html("<b title=\"a&#8;b\">c</b>\n"), "<p><b title=\"a\u{fffd}b\">c</b></p>\n");
}

#[test]
fn raw_html_cannot_close_what_it_did_not_open() {
    assert_eq!(html("</div></article>\n\ntext\n"), "\n<p>text</p>\n");
    assert_eq!(html("- <div>a\n\nb\n"), "<ul>\n<li><div>a\n</div></li>\n</ul>\n<p>b</p>\n");
    assert_eq!(html("<div>a\n"), "<div>a\n</div>");
    assert_eq!(html("<b>a\n\nb\n"), "<p><b>a</b></p>\n<p>b</p>\n");
}

#[test]
fn hostile_texts_come_out_harmless() {
    let vectors = [
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "[x](javascript:alert(1))",
        "[x](JaVa\u{1}ScRiPt:alert(1))",
        "[x](&#106;avascript:alert(1))",
        "![x](javascript:alert(1))",
        "<iframe src=\"https://x.org\"></iframe>",
        "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
        "<form><button formaction=javascript:alert(1)>x</button></form>",
        "<div style=\"background:url(javascript:alert(1))\">x</div>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<xmp><script>alert(1)</script></xmp>",
        "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
        "## x {onclick=alert(1)}",
        "[x](https://x.org \"\\\" onclick=alert(1)\")",
        "`</code><script>alert(1)</script>`",
        "<p title='\"><script>alert(1)</script>'>x</p>",
        "x[^1]\n\n[^1]: <script>alert(1)</script>",
        "<a href=\"&#x6a;avascript&colon;alert(1)\">x</a>",
    ];
    for vector in vectors {
        let html = render(vector).0.to_lowercase();
        let tags: Vec<&str> =
            html.split('<').skip(1).map(|tag| tag.split('>').next().unwrap_or(tag)).collect();
        for tag in tags {
            let name = tag.trim_start_matches('/').split([' ', '\n']).next().unwrap();
            assert!(
                !["script", "svg", "iframe", "math", "form", "button", "style", "noscript", "xmp"]
                    .contains(&name),
                "{vector}: {html}"
            );
            assert!(!tag.contains("javascript:"), "{vector}: {html}");
            let unquoted: String = tag.split('"').step_by(2).collect();
            assert!(!unquoted.contains(" on"), "{vector}: {html}");
        }
    }
}
