package dev.signet.codegen.parse.reference;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** URI references (RFC 3986), which in documents are often none. */
final class Uris {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);

    private Uris() {}

    /** Whether a reference has a scheme; one letter and a colon is a drive. */
    static boolean isAbsolute(String reference) {
        return SCHEME.matcher(reference).matches();
    }

    static boolean isWeb(String uri) {
        return uri.startsWith("http:") || uri.startsWith("https:");
    }

    /** {@code reference} as seen from {@code base}, without an empty fragment; as it is if one of them is no URI. */
    static String resolve(String base, String reference) {
        String plain = reference.endsWith("#") ? reference.substring(0, reference.length() - 1) : reference;
        if (plain.isEmpty()) {
            return base;
        }
        try {
            URI from = URI.create(base);
            boolean bare = from.getRawAuthority() != null && from.getRawPath().isEmpty();
            URI resolved = (bare ? URI.create(base + "/") : from).resolve(plain);
            String text = resolved.normalize().toString();
            return resolved.getRawAuthority() == null && "file".equals(resolved.getScheme())
                    ? text.replaceFirst("^file:/+", "file:///")
                    : text;
        } catch (IllegalArgumentException e) {
            return plain;
        }
    }

    /** What stands before the last {@code /} of a URI, with it. */
    static String folder(String uri) {
        return uri.substring(0, uri.lastIndexOf('/') + 1);
    }

    /** The URI of an absolute path, which is not looked up. */
    static String of(Path path) {
        String text = path.toString().replace('\\', '/');
        try {
            return new URI("file", "", text.startsWith("/") ? text : "/" + text, null).toString();
        } catch (URISyntaxException e) {
            return text;
        }
    }
}
