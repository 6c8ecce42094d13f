package dev.signet.codegen.parse.jsonpath;

/** A place in the text of a query. */
final class Cursor {
    private final String text;
    private int at;

    Cursor(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    int position() {
        return at;
    }

    void back(int position) {
        at = position;
    }

    /** The character here; 0, which no query contains, at the end. */
    char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    boolean isDigit() {
        return peek() >= '0' && peek() <= '9';
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    int next() {
        if (isAtEnd()) {
            throw fault("it ends too early");
        }
        int character = text.codePointAt(at);
        if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
            throw fault("half of a surrogate pair");
        }
        at += Character.charCount(character);
        return character;
    }

    boolean skip(String token) {
        boolean found = text.startsWith(token, at);
        at += found ? token.length() : 0;
        return found;
    }

    void expect(String token) {
        if (!skip(token)) {
            throw fault(isAtEnd() ? "it ends before `" + token + "`" : "expected `" + token + "`");
        }
    }

    void space() {
        while (!isAtEnd() && " \t\n\r".indexOf(peek()) >= 0) {
            at++;
        }
    }

    JsonPathException fault(String why) {
        return new JsonPathException(why + " at column " + (at + 1));
    }
}
