package dev.signet.codegen.parse.jsonpath;

import dev.signet.codegen.parse.jsonpath.JsonPath.Segment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses queries: segments and selectors. */
record QueryParser(Cursor in) {
    /** Filters in filters that are parsed before a query is refused. */
    private static final int DEPTH = 100;

    private static final long MOST = (1L << 53) - 1;

    JsonPath whole() {
        in.expect("$");
        JsonPath path = segments(0);
        if (!in.isAtEnd()) {
            throw in.fault("unexpected character");
        }
        return path;
    }

    /** The segments after {@code $} or {@code @}, the last of which ends where the cursor stands then. */
    JsonPath segments(int depth) {
        if (depth > DEPTH) {
            throw in.fault("filters are nested too deep");
        }
        int start = in.position() - 1;
        List<Segment> segments = new ArrayList<>();
        while (true) {
            int end = in.position();
            in.space();
            if (in.peek() != '.' && in.peek() != '[') {
                in.back(end);
                return new JsonPath(in.text().substring(start, end), segments);
            }
            segments.add(segment(start, depth));
        }
    }

    private Segment segment(int origin, int depth) {
        int start = in.position();
        boolean descendants = in.skip("..");
        if (descendants ? in.peek() == '[' : !in.skip(".")) {
            List<Selector> selectors = brackets(origin, depth);
            return new Segment(descendants, selectors, true, start - origin, in.position() - origin);
        }
        Selector selector = in.skip("*") ? Selector.Wildcard.INSTANCE : shorthand(origin);
        return new Segment(descendants, List.of(selector), false, start - origin, in.position() - origin);
    }

    private Selector shorthand(int origin) {
        int start = in.position();
        while (isName(in.peek(), in.position() > start)) {
            in.next();
        }
        if (in.position() == start) {
            throw in.fault("expected a name or `*`; other names are written `['…']`");
        }
        return new Selector.Name(in.text().substring(start, in.position()), start - origin, in.position() - origin);
    }

    private static boolean isName(char c, boolean digits) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter || c == '_' || c >= 128 || (digits && c >= '0' && c <= '9');
    }

    /** Whether a name can be written after a dot. */
    static boolean isShorthand(String name) {
        return !name.isEmpty() && isName(name.charAt(0), false) && name.chars().allMatch(c -> isName((char) c, true));
    }

    private List<Selector> brackets(int origin, int depth) {
        in.expect("[");
        List<Selector> selectors = new ArrayList<>();
        do {
            in.space();
            selectors.add(selector(origin, depth));
            in.space();
        } while (in.skip(","));
        in.expect("]");
        return selectors;
    }

    private Selector selector(int origin, int depth) {
        int start = in.position();
        if (in.peek() == '\'' || in.peek() == '"') {
            return new Selector.Name(new LiteralParser(in).string(), start - origin, in.position() - origin);
        }
        if (in.skip("*")) {
            return Selector.Wildcard.INSTANCE;
        }
        if (in.skip("?")) {
            in.space();
            return new Selector.Filter(new FilterParser(in, this, depth).or(0));
        }
        return indexOrSlice();
    }

    private Selector indexOrSlice() {
        Long first = integer();
        int end = in.position();
        in.space();
        if (!in.skip(":")) {
            if (first == null) {
                throw in.fault("expected a quoted name, an index, a slice, `*` or `?`");
            }
            in.back(end);
            return new Selector.Index(first);
        }
        in.space();
        Long second = integer();
        end = in.position();
        in.space();
        Long third = null;
        if (in.skip(":")) {
            end = in.position();
            in.space();
            third = integer();
            end = third == null ? end : in.position();
        }
        in.back(end);
        return new Selector.Slice(first, second, third);
    }

    private @Nullable Long integer() {
        int start = in.position();
        in.skip("-");
        while (in.isDigit()) {
            in.next();
        }
        String digits = in.text().substring(start, in.position());
        if (digits.isEmpty()) {
            return null;
        }
        if (!digits.matches("0|-?[1-9][0-9]{0,15}") || Math.abs(Long.parseLong(digits)) > MOST) {
            throw in.fault("`" + digits + "` is not an index");
        }
        return Long.valueOf(digits);
    }
}
