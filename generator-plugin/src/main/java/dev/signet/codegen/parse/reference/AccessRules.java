package dev.signet.codegen.parse.reference;

import dev.signet.codegen.parse.tree.JsonPointers;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a {@code $ref} may reach besides the folder of the document and what lies below it.
 *
 * @param allowedRoots further folders, absolute
 * @param allowedUrls prefixes of {@code http} and {@code https} addresses; empty if no address may be read
 */
public record AccessRules(List<Path> allowedRoots, List<String> allowedUrls) {
    private static final int MOST_DECODED = 5;

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
            if (uri.getRawUserInfo() != null || uri.getHost() == null || mayLeadUp(uri.getRawPath())) {
                return false;
            }
            plain = uri.toString();
        } catch (URISyntaxException e) {
            return false;
        }
        return allowedUrls.stream().anyMatch(prefix -> plain.equals(prefix) || plain.startsWith(folder(prefix)));
    }

    /** Whether some server may take part of a path for a step up, though it is none as the path is written. */
    private static boolean mayLeadUp(String path) {
        return Stream.of(path.split("/", -1)).map(AccessRules::read).anyMatch(segment -> {
            String name = segment.indexOf(';') < 0 ? segment : segment.substring(0, segment.indexOf(';'));
            return name.strip().equals(".")
                    || name.strip().equals("..")
                    || segment.indexOf('/') >= 0
                    || segment.indexOf('\\') >= 0;
        });
    }

    /** A segment without its escapes, and theirs. */
    private static String read(String segment) {
        String text = segment;
        for (int i = 0; i < MOST_DECODED && text.indexOf('%') >= 0; i++) {
            text = JsonPointers.percentDecoded(text);
        }
        return text;
    }

    private static String folder(String prefix) {
        return prefix.endsWith("/") ? prefix : prefix + "/";
    }
}
