package dev.signet.codegen.parse.reference;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a {@code $ref} may reach besides the folder of the document and what lies below it.
 *
 * @param allowedRoots further folders, absolute
 * @param allowedUrls prefixes of {@code http} and {@code https} addresses; empty if no address may be read
 */
public record AccessRules(List<Path> allowedRoots, List<String> allowedUrls) {
    /** Nothing but the document's own folder. */
    public static final AccessRules STRICT = new AccessRules(List.of(), List.of());

    public AccessRules {
        allowedRoots = List.copyOf(allowedRoots);
        allowedUrls = List.copyOf(allowedUrls);
    }

    /** Whether {@code address} lies below one of the allowed prefixes, dots resolved. */
    public boolean allowsUrl(String address) {
        String plain;
        try {
            URI uri = new URI(address).normalize();
            if (uri.getRawUserInfo() != null || uri.getHost() == null) {
                return false;
            }
            plain = uri.toString();
        } catch (URISyntaxException e) {
            return false;
        }
        return allowedUrls.stream().anyMatch(prefix -> plain.equals(prefix) || plain.startsWith(folder(prefix)));
    }

    private static String folder(String prefix) {
        return prefix.endsWith("/") ? prefix : prefix + "/";
    }
}
