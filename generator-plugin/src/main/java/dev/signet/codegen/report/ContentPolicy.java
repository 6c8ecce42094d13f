package dev.signet.codegen.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What Content-Security-Policy allows a page: its own script and style, by their hashes, and nothing else. */
final class ContentPolicy {
    /** Stands in a template where the policy of the page belongs. */
    private static final String PLACE = "signet:content-policy";

    private ContentPolicy() {}

    /** The page with its policy. It has one style and one script, without attributes. */
    static String into(String page) {
        String html = plain(page);
        return html.replace(
                PLACE,
                "default-src 'none'; style-src '" + hash(between(html, "style")) + "'; script-src '"
                        + hash(between(html, "script")) + "'; base-uri 'none'; form-action 'none'");
    }

    /** The content of the last element of that name. */
    private static String between(String html, String element) {
        int start = html.lastIndexOf("<" + element + ">") + element.length() + 2;
        return html.substring(start, html.indexOf("</" + element + ">", start));
    }

    /** Browsers take line ends so before they compare hashes. */
    static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
