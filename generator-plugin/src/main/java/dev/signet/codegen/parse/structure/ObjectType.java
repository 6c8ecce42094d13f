package dev.signet.codegen.parse.structure;

import java.util.Locale;

/** An object of OpenAPI, as its specification names them. */
enum ObjectType {
    OPENAPI,
    INFO,
    CONTACT,
    LICENSE,
    SERVER,
    SERVER_VARIABLE,
    COMPONENTS,
    PATHS,
    PATH_ITEM,
    OPERATION,
    EXTERNAL_DOCUMENTATION,
    PARAMETER,
    REQUEST_BODY,
    MEDIA_TYPE,
    ENCODING,
    RESPONSES,
    RESPONSE,
    CALLBACK,
    LINK,
    HEADER,
    TAG,
    SCHEMA,
    DISCRIMINATOR,
    XML,
    SECURITY_SCHEME,
    OAUTH_FLOWS,
    OAUTH_FLOW;

    /** Whether a Reference Object may take its place. */
    boolean isReferable() {
        return switch (this) {
            case PARAMETER, REQUEST_BODY, MEDIA_TYPE, RESPONSE, CALLBACK, LINK, HEADER, SECURITY_SCHEME, PATH_ITEM ->
                true;
            default -> false;
        };
    }

    /** The name with its article: {@code a Media Type Object}. */
    String noun() {
        String words = switch (this) {
            case OPENAPI -> "OpenAPI";
            case XML -> "XML";
            case OAUTH_FLOWS -> "OAuth Flows";
            case OAUTH_FLOW -> "OAuth Flow";
            default -> title();
        };
        return ("AEIOX".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words + " Object";
    }

    private String title() {
        StringBuilder words = new StringBuilder();
        for (String word : name().split("_")) {
            words.append(words.isEmpty() ? "" : " ")
                    .append(word.charAt(0))
                    .append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }
}
