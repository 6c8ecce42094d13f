package dev.signet.codegen.translate.client;

import dev.signet.codegen.javamodel.ClientType.BodyArgument;
import dev.signet.codegen.javamodel.ClientType.BodyKind;
import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.TypeRef;
import dev.signet.codegen.model.Operation;
import dev.signet.codegen.model.Operation.Content;
import dev.signet.codegen.model.Operation.Encoding;
import dev.signet.codegen.model.ScalarKind;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.translate.names.Names;
import dev.signet.codegen.translate.types.TypeTable;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is sent, chosen among the media types of a document. */
record ContentSelector(TypeTable table, Problems problems) {
    private static final TypeRef ANY = new TypeRef.Json(false);

    /** Each has a method of its own, which has all that the response may be. */
    private static final int MOST_OTHERS = 30;

    /** The body of a request: JSON if it can be, else a form, else whatever there is. */
    BodyArgument body(Operation.Body body, Names scope) {
        String text = Objects.requireNonNullElse(body.description(), "");
        Content content = preferred(body.content());
        if (content == null) {
            return new BodyArgument(
                    scope.allot("body", ""),
                    body.required(),
                    BodyKind.BYTES,
                    "application/octet-stream",
                    ANY,
                    text,
                    List.of(),
                    null,
                    false);
        }
        String type = content.type();
        TypeRef lines = lines(content);
        TypeRef java = lines != null ? lines : table.typeOf(content.schema());
        BodyKind kind = lines != null ? BodyKind.LINES : bodyKind(type, java);
        if (kind == BodyKind.FORM && java.isMap()) {
            java = new TypeRef.Json(true);
        }
        String media = mediaType(content, kind);
        List<Encoding> encodings =
                kind == BodyKind.FORM ? new FormFields(problems).of(content.encodings(), content.pointer()) : List.of();
        boolean nullable = kind == BodyKind.JSON && table.isNullable(content.schema()) && !java.isAnyJson();
        if (nullable && !body.required()) {
            problems.warn(
                    content.pointer() + "/schema",
                    "the body may be JSON null, and may be absent; null in Java is an absent one",
                    "set `required: true` on the request body to have null sent as JSON");
        }
        noteOthers(body, content);
        warnOfText(content, kind);
        return new BodyArgument(
                scope.allot(name(kind, java), ""),
                body.required(),
                kind,
                media,
                java,
                text,
                encodings,
                null,
                nullable && body.required());
    }

    /** What the body is sent as; of a range what fits its kind. JSON, forms and parts are in UTF-8 (RFC 8259, section 8.1). */
    private String mediaType(Content content, BodyKind kind) {
        if (content.type().contains("*")) {
            return switch (kind) {
                case JSON -> "application/json";
                case TEXT -> "text/plain";
                default -> "application/octet-stream";
            };
        }
        String charset = kind == BodyKind.TEXT ? content.charset() : null;
        if (charset == null) {
            return content.typeWithParameters();
        }
        if (isCharset(charset)) {
            return content.typeWithParameters() + ";charset=" + charset;
        }
        problems.warn(
                content.pointer(),
                "unknown charset `" + charset + "`; the text is sent in UTF-8",
                "name a charset that Java has, such as utf-8 or iso-8859-1");
        return content.typeWithParameters() + ";charset=utf-8";
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    /**
     * A list of what each line of JSON Lines, or each record of a sequence, holds: the schema is that of an item or of a list of all
     * (OpenAPI 3.2, "Sequential Media Types"). Null for other media types, and if the schema says nothing of items.
     */
    private @Nullable TypeRef lines(Content content) {
        if (!content.isJsonLines()) {
            return null;
        }
        TypeRef declared = table.typeOf(content.schema());
        if (!content.ofItems() && declared.isList()) {
            return declared;
        }
        return content.ofItems() || !(declared.isPlain() || declared.isAnyJson())
                ? new TypeRef.ListOf(declared, !declared.isAnyJson() && table.isNullable(content.schema()))
                : null;
    }

    /** Contents that are sent by calls of their own, since each is another request than what {@link #body} sends. */
    List<Content> others(Operation.Body body) {
        Content sent = preferred(body.content());
        List<Content> others = body.content().stream()
                .filter(content -> sent != null && !content.equals(sent) && !isSame(content, sent))
                .toList();
        if (others.size() <= MOST_OTHERS) {
            return others;
        }
        problems.warn(
                others.get(MOST_OTHERS).pointer(),
                "the body has " + others.size() + " further media types, of which " + MOST_OTHERS + " have a method",
                "divide the operation by an overlay to have the others sent");
        return others.subList(0, MOST_OTHERS);
    }

    /** What is not sent because the same is sent in another media type. */
    private void noteOthers(Operation.Body body, Content sent) {
        for (Content other : body.content()) {
            if (!other.equals(sent) && isSame(sent, other)) {
                problems.note(
                        other.pointer(),
                        "the body `" + other.type() + "` is not sent: `" + sent.type() + "` is, with the same schema",
                        "remove the other to have it sent");
            }
        }
    }

    private boolean isSame(Content one, Content other) {
        return one.isJsonLines() == other.isJsonLines()
                && table.typeOf(one.schema()).equals(table.typeOf(other.schema()))
                && !isPatch(one)
                && !isPatch(other);
    }

    /** What ends the name of a call that sends a content beside another: {@code Multipart}, {@code MergePatch}. */
    static String suffix(Content content) {
        String type = content.type();
        String subtype = type.substring(type.indexOf('/') + 1);
        return switch (type) {
            case "application/x-www-form-urlencoded" -> "Form";
            case "application/octet-stream" -> "Bytes";
            case "text/plain" -> "Text";
            default -> {
                if (type.startsWith("multipart/")) {
                    yield "Multipart";
                }
                // a range is named by what it is a range of
                String named = subtype.equals("*") ? type.substring(0, Math.max(0, type.indexOf('/'))) : subtype;
                yield named.equals("*")
                        ? "Any"
                        : Names.type(named.replaceFirst("^(x-|vnd\\.)", "").replaceFirst("\\+json$", "")
                                + content.typeWithParameters().substring(type.length()));
            }
        };
    }

    /** Media types that say what JSON means: of two, each is another request. */
    private static boolean isPatch(Content content) {
        return content.type().contains("patch");
    }

    /** A body that callers write themselves though its schema says more. */
    private void warnOfText(Content content, BodyKind kind) {
        TypeRef java = table.typeOf(content.schema());
        boolean more = content.ofItems()
                || (!isText(java) && !java.isAnyJson() && !content.schema().isAny());
        if (more && (kind == BodyKind.BYTES || kind == BodyKind.TEXT)) {
            problems.warn(
                    content.pointer() + (content.ofItems() ? "/itemSchema" : "/schema"),
                    "a body of `" + content.type() + "` can't be written as its schema; callers pass its "
                            + (kind == BodyKind.TEXT ? "text" : "bytes"),
                    "declare `application/json` with this schema, by an overlay if the service can take it");
        }
    }

    /** Whether a text, or bytes, is the whole value. */
    static boolean isText(TypeRef type) {
        return type.isScalar(kind -> kind == ScalarKind.STRING || kind == ScalarKind.BINARY);
    }

    private static BodyKind bodyKind(String type, TypeRef java) {
        if (isJson(type, java)) {
            // bytes are no JSON, whatever they are called
            return java.isScalar(kind -> kind == ScalarKind.BINARY) ? BodyKind.BYTES : BodyKind.JSON;
        }
        if (type.equals("application/x-www-form-urlencoded")) {
            // A form is made of an object's members.
            boolean object = java.isMap() || JavaModel.hasEntryPoints(java);
            return object ? BodyKind.FORM : BodyKind.BYTES;
        }
        if (type.startsWith("multipart/")) {
            return BodyKind.MULTIPART;
        }
        return type.startsWith("text/") ? BodyKind.TEXT : BodyKind.BYTES;
    }

    /** {@code request} for a {@code …Request}, else after the type. */
    private static String name(BodyKind kind, TypeRef java) {
        if (kind == BodyKind.LINES) {
            return "items";
        }
        return java.asNamed()
                .filter(named -> kind == BodyKind.JSON || kind == BodyKind.FORM)
                .map(TypeRef.Named::name)
                .map(name -> name.matches(".*Request\\d*") ? "request" : Names.component(name))
                .orElse("body");
    }

    static @Nullable Content preferred(List<Content> contents) {
        return contents.stream()
                .min(java.util.Comparator.comparingInt(ContentSelector::rank))
                .orElse(null);
    }

    private static int rank(Content content) {
        String type = content.type();
        List<String> order = List.of("application/json", "application/x-www-form-urlencoded", "multipart/form-data");
        int known = order.indexOf(type);
        if (known >= 0) {
            return known * 2;
        }
        return isJson(type) ? 1 : type.startsWith("text/") && !content.isEvents() ? 7 : 8;
    }

    /**
     * Whether a content is JSON: what is no scalar is that, too, if it is any {@code application}.
     *
     * @param mediaType in lower case, perhaps with parameters
     */
    static boolean isJson(String mediaType, TypeRef type) {
        return isJson(mediaType) || (mediaType.equals("application/*") && !type.isPlain() && !type.isAnyJson());
    }

    /** @param mediaType in lower case, perhaps with parameters */
    static boolean isJson(String mediaType) {
        int end = mediaType.indexOf(';');
        String type = end < 0 ? mediaType : mediaType.substring(0, end);
        return type.equals("application/json")
                || type.equals("text/json")
                || type.endsWith("+json")
                || type.equals("*/*");
    }
}
