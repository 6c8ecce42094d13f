package dev.signet.codegen.parse.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import dev.signet.codegen.problem.ProblemsException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;

/** What a scalar of YAML's core schema is in JSON. */
final class YamlScalar {
    private static final CoreScalarResolver RESOLVER = new CoreScalarResolver(false);
    private static final Pattern INFINITE = Pattern.compile("[-+]?\\.(?i:inf|nan)");
    private static final Set<String> SCALARS = Stream.of(Tag.STR, Tag.BOOL, Tag.INT, Tag.FLOAT, Tag.NULL)
            .map(Tag::getValue)
            .collect(Collectors.toSet());

    private YamlScalar() {}

    static JsonNode of(ScalarEvent event, TreeBuilder builder, int line) {
        String text = event.getValue();
        boolean plain = event.isPlain();
        String tag = event.getTag().filter(t -> !t.equals("!")).orElse("");
        if (tag.isEmpty()) {
            return plain && event.getTag().isEmpty() ? untagged(text, builder, line) : builder.text(text);
        }
        if (!SCALARS.contains(tag)) {
            throw unknown(tag, builder, line);
        }
        try {
            return typed(new Tag(tag), text, builder, line);
        } catch (NumberFormatException e) {
            throw new ProblemsException(
                    builder.placeOfNext(), line, "`" + text + "` is not what its tag says", "remove the tag");
        }
    }

    private static JsonNode untagged(String text, TreeBuilder builder, int line) {
        try {
            return builder.plain(text, plain -> typed(RESOLVER.resolve(plain, true), plain, builder, line));
        } catch (NumberFormatException e) {
            throw ParserLimits.outOfRange(builder.placeOfNext(), line);
        }
    }

    /** Refuses a tag that is none of JSON's: what it stands for would be something else than what is read. */
    static void require(String tag, Tag expected, TreeBuilder builder, int line) {
        if (!tag.isEmpty() && !tag.equals("!") && !tag.equals(expected.getValue())) {
            throw unknown(tag, builder, line);
        }
    }

    private static ProblemsException unknown(String tag, TreeBuilder builder, int line) {
        return new ProblemsException(
                builder.placeOfNext(), line, "the tag `" + tag + "` has no meaning in JSON", "remove the tag");
    }

    private static JsonNode typed(Tag tag, String text, TreeBuilder builder, int line) {
        if (tag.equals(Tag.NULL)) {
            return TreeBuilder.NODES.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return TreeBuilder.NODES.booleanNode(text.equalsIgnoreCase("true"));
        }
        // JSON has no infinity and no NaN: they stay the text they are
        if (tag.equals(Tag.STR) || INFINITE.matcher(text).matches()) {
            return builder.text(text);
        }
        ParserLimits.requireShort(text.length(), builder.placeOfNext(), line);
        return tag.equals(Tag.INT) ? integer(text) : DecimalNode.valueOf(ParserLimits.inRange(new BigDecimal(text)));
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
}
