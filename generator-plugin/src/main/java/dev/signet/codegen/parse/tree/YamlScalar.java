package dev.signet.codegen.parse.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import dev.signet.codegen.problem.ProblemsException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;

/** What a scalar of YAML's core schema is in JSON. */
final class YamlScalar {
    private static final CoreScalarResolver RESOLVER = new CoreScalarResolver(false);
    private static final int LONGEST_NUMBER = 1_000;

    private YamlScalar() {}

    static JsonNode of(ScalarEvent event, TreeBuilder builder, int line) {
        String text = event.getValue();
        boolean plain = event.isPlain();
        String tag = event.getTag().filter(t -> !t.equals("!")).orElse("");
        if (tag.isEmpty()) {
            return plain && event.getTag().isEmpty() ? typed(RESOLVER.resolve(text, true), text) : text(text);
        }
        if (!tag.startsWith(Tag.PREFIX)) {
            throw new ProblemsException(
                    builder.place(), line, "the tag `" + tag + "` has no meaning in JSON", "remove the tag");
        }
        try {
            return typed(new Tag(tag), text);
        } catch (NumberFormatException e) {
            throw new ProblemsException(
                    builder.place(), line, "`" + text + "` is not what its tag says", "remove the tag");
        }
    }

    private static JsonNode typed(Tag tag, String text) {
        if (tag.equals(Tag.NULL)) {
            return TreeBuilder.NODES.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return TreeBuilder.NODES.booleanNode(text.equalsIgnoreCase("true"));
        }
        if (text.length() > LONGEST_NUMBER) {
            return text(text);
        }
        if (tag.equals(Tag.INT)) {
            return integer(text);
        }
        // JSON has no infinity and no NaN: they stay the text they are
        boolean finite = !text.toLowerCase(Locale.ROOT).matches("[-+]?\\.(inf|nan)");
        return tag.equals(Tag.FLOAT) && finite ? DecimalNode.valueOf(new BigDecimal(text)) : text(text);
    }

    private static JsonNode integer(String text) {
        BigInteger value = text.startsWith("0o")
                ? new BigInteger(text.substring(2), 8)
                : text.startsWith("0x") ? new BigInteger(text.substring(2), 16) : new BigInteger(text);
        if (value.bitLength() < Integer.SIZE) {
            return TreeBuilder.NODES.numberNode(value.intValue());
        }
        return value.bitLength() < Long.SIZE
                ? TreeBuilder.NODES.numberNode(value.longValue())
                : TreeBuilder.NODES.numberNode(value);
    }

    private static JsonNode text(String text) {
        return TreeBuilder.NODES.textNode(text);
    }
}
