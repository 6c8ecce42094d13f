package dev.signet.codegen.translate.union;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.javamodel.JavaModel;
import dev.signet.codegen.javamodel.JavaModels;
import dev.signet.codegen.javamodel.JavaNotation;
import dev.signet.codegen.javamodel.JavaType.UnionType;
import dev.signet.codegen.problem.Problems;
import dev.signet.codegen.translate.union.SmallUnions.SmallUnion;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * How a union reads a value: as the only schema that it is valid against; of several, as the one with most of its properties, then the
 * first; of none, as the one that it is meant to be, or unknown. For random unions and all small values.
 */
class UnionRulesTest {
    /** How many unions; {@code -Dsignet.union.rules=100000} for many. */
    private static final int UNIONS = Integer.getInteger("signet.union.rules", 150);

    private static final List<Object> VALUES = SmallUnions.smallValues();

    @Test
    void everySmallValueIsReadByTheRules() {
        for (int seed = 0; seed < UNIONS; seed++) {
            check(seed);
        }
    }

    private static void check(int seed) {
        SmallUnion union = SmallUnions.random(new Random(seed));
        JavaModel model = JavaModels.of(SmallUnions.documentOf(union), new Problems());
        UnionRules rules = new UnionRules(union);
        DispatchRun run = new DispatchRun(model, rules, "");
        UnionType type = JavaModels.union(model, "U");
        for (Object value : VALUES) {
            String breach = rules.breach(value, run.read(type, value));
            assertThat(breach)
                    .as(() -> "seed " + seed + ", " + value + " of " + union + "\n" + JavaNotation.dispatch(type))
                    .isEmpty();
        }
    }
}
