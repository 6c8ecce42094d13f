package dev.signet.codegen.diff.change;

/** What to do about a change, by whom it hurts: the owners of the service, or those who release the client. */
public final class Advice {
    private Advice() {}

    /** A phrase for after an arrow; empty for a change that breaks nobody. */
    public static String of(Change change) {
        Impact impact = change.impact();
        if (impact.oldClient().isBreaking()) {
            return "keep what old clients rely on, or give the service a new version";
        }
        if (impact.newClient().isBreaking()) {
            return "release the client once the service is deployed";
        }
        if (impact.source().isBreaking()) {
            return change.asRenamed().isPresent()
                    ? "keep the old name by x-java-name, or release under a new major version"
                    : "release under a new major version";
        }
        return impact.binary().isBreaking() ? "tell callers to compile again" : "";
    }
}
