package dev.signet.codegen.diff.change;

/** Whom a change concerns: each has a verdict of its own, and a row says what reports call it. */
public enum Respect {
    /** An old client that meets a new server. */
    OLD_CLIENT("wire", "wireOldClient", "old client", "Old client, new server", "wire, old client and new server"),
    /** A new client that meets an old server. */
    NEW_CLIENT("wire", "wireNewClient", "new client", "New client, old server", "wire, new client and old server"),
    /** A caller that is compiled against the new code. */
    SOURCE("source", "source", "source", "Java source", "Java source"),
    /** A caller that was compiled against the old code and runs with the new. */
    BINARY("binary", "binary", "binary", "Java binary", "Java binary");

    private final String group;
    private final String key;
    private final String word;
    private final String title;
    private final String phrase;

    /**
     * @param group what short reports call it, together with others of the same name; they show its first letter
     * @param key its name in {@code diff.json}
     * @param word its name in a line
     * @param title its name as a title
     * @param phrase its name in a table
     */
    Respect(String group, String key, String word, String title, String phrase) {
        this.group = group;
        this.key = key;
        this.word = word;
        this.title = title;
        this.phrase = phrase;
    }

    /** What short reports call it, together with others of the same name. */
    public String group() {
        return group;
    }

    /** Its name in {@code diff.json}. */
    public String key() {
        return key;
    }

    /** Its name in a line. */
    public String word() {
        return word;
    }

    /** Its name as a title. */
    public String title() {
        return title;
    }

    /** Its name in a table. */
    public String phrase() {
        return phrase;
    }
}
