package dev.signet.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What a test needs of the machine. A machine may lack it; one that says {@code CI=true} in its environment may not. */
public final class Prerequisite {
    private static final boolean CI = Boolean.parseBoolean(System.getenv("CI"));

    private Prerequisite() {}

    /**
     * Skips the test if something is missing, and fails it where CI runs.
     *
     * @param reason what is missing
     */
    public static void require(boolean there, String reason) {
        if (CI) {
            assertThat(there).as("required where CI=true: " + reason).isTrue();
        }
        assumeTrue(there, reason);
    }
}
