package dev.signet.codegen.diff.wire.operation;

import dev.signet.codegen.diff.wire.schema.Position;
import dev.signet.codegen.diff.wire.schema.Position.Notation;
import dev.signet.codegen.diff.wire.schema.SchemaComparison;
import dev.signet.codegen.model.contract.ContractNode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the values of parameters and headers are written (OpenAPI 3.1, "Parameter Object", "Header Object"), by default or as stated. */
final class Serialization {
    private static final Pattern PLAIN = Pattern.compile("(?i)text/plain\\s*(;.*)?");

    private final SchemaComparison schemas;

    Serialization(SchemaComparison schemas) {
        this.schemas = schemas;
    }

    /** How both are written, without what makes no difference to the values of one of them. */
    record Both(String old, String now) {}

    Both of(ContractNode old, ContractNode now) {
        boolean matters = isExplosionSeen(old, true) && isExplosionSeen(now, false);
        String was = isPlain(old, true) ? styled(old, "simple") : text(old, matters);
        String is = isPlain(now, false) ? styled(now, "simple") : text(now, matters);
        return new Both(was, is);
    }

    /** Scalars of {@code text/plain} in a header are what they are in the style of headers, where nothing is escaped. */
    private boolean isPlain(ContractNode holder, boolean before) {
        ContractNode content = content(holder);
        ContractNode schema = content == null ? null : content.get("schema");
        return content != null
                && in(holder).equals("header")
                && PLAIN.matcher(content.key()).matches()
                && schema != null
                && schemas.isScalar(schema, before);
    }

    /** Whether reserved characters of a scalar stand as they are; a cookie has no way to escape them in its own style (OpenAPI 3.2). */
    boolean isReserved(ContractNode holder) {
        return holder.flag("allowReserved") || style(holder).equals("cookie");
    }

    /** The only media type of the values; null if they have a style. */
    static @Nullable ContractNode content(ContractNode holder) {
        ContractNode content = holder.get("content");
        return content == null || content.children().isEmpty()
                ? null
                : content.children().get(0).followed();
    }

    /** The schema of the values; null if there is none. */
    static @Nullable ContractNode schema(ContractNode holder) {
        ContractNode content = content(holder);
        return content == null ? holder.get("schema") : content.get("schema");
    }

    /** Where values of both are, which are written as text unless one has a media type. */
    static Position position(ContractNode old, ContractNode now, Position position) {
        return content(old) == null && content(now) == null ? position.in(Notation.TEXT) : position;
    }

    /** Whether a style is exploded, by default or as stated. */
    static boolean isExploded(ContractNode holder, String style) {
        ContractNode explode = holder.get("explode");
        return explode == null ? style.equals("form") : Boolean.TRUE.equals(explode.bool());
    }

    /** Scalars look the same exploded or not, and in the style {@code simple} arrays do, too. */
    private boolean isExplosionSeen(ContractNode holder, boolean before) {
        ContractNode schema = holder.get("schema");
        if (schema == null) {
            return true;
        }
        return style(holder).equals("simple")
                ? schemas.allowsObjects(schema, before)
                : !schemas.isScalar(schema, before);
    }

    private static String text(ContractNode holder, boolean explosion) {
        String in = "in " + in(holder);
        ContractNode content = content(holder);
        if (content != null) {
            return in + " as " + content.key();
        }
        String style = style(holder);
        // Cookies of scalars differ in what they escape alone.
        boolean isForm = !explosion && style.equals("cookie");
        return styled(holder, (isForm ? "form" : style) + (explosion && isExploded(holder, style) ? ", exploded" : ""));
    }

    private static String styled(ContractNode holder, String style) {
        return "in " + in(holder) + " (" + style + ")";
    }

    /** A Header Object does not say that it is in a header. */
    private static String in(ContractNode holder) {
        String in = holder.text("in");
        return in == null ? "header" : in;
    }

    private static String style(ContractNode holder) {
        String stated = holder.text("style");
        if (stated != null) {
            return stated;
        }
        String in = in(holder);
        return in.equals("query") || in.equals("cookie") ? "form" : "simple";
    }
}
