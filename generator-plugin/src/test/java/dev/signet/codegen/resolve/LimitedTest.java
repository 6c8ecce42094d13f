package dev.signet.codegen.resolve;

import static dev.signet.codegen.model.Models.integer;
import static dev.signet.codegen.model.Models.items;
import static dev.signet.codegen.model.Models.length;
import static dev.signet.codegen.model.Models.limited;
import static dev.signet.codegen.model.Models.list;
import static dev.signet.codegen.model.Models.map;
import static dev.signet.codegen.model.Models.range;
import static dev.signet.codegen.model.Models.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.model.Constraints;
import dev.signet.codegen.model.Schema;
import org.junit.jupiter.api.Test;

/** Constraints of schemas of one structure that become one. */
class LimitedTest {
    private static final Schema SHORT = limited(list(limited(string(), length(null, 5))), items(1, null));
    private static final Schema LONG = limited(list(limited(string(), length(3, null))), items(null, 9));

    private static Constraints ofItems(Schema list) {
        return ((Schema.Array) list).items().meta().constraints();
    }

    @Test
    void bothJoinsConstraintsAtEveryDepth() {
        Schema both = Limited.both(SHORT, LONG);

        assertThat(both.meta().constraints()).isEqualTo(items(1, 9));
        assertThat(ofItems(both)).isEqualTo(length(3, 5));
    }

    @Test
    void eitherDropsConstraintsThatDifferAtEveryDepth() {
        Schema either = Limited.either(SHORT, limited(LONG, items(1, null)));

        assertThat(either.meta().constraints()).isEqualTo(items(1, null));
        assertThat(ofItems(either)).isEqualTo(Constraints.NONE);
    }

    @Test
    void bothReachesTheValuesOfMaps() {
        Schema both =
                Limited.both(map(limited(integer(), range("1", null))), map(limited(integer(), range(null, "5"))));

        assertThat(((Schema.Obj) both).additional().meta().constraints()).isEqualTo(range("1", "5"));
    }

    @Test
    void anotherStructureLimitsNothing() {
        assertThat(Limited.both(limited(string(), length(1, null)), limited(integer(), range("1", null)))
                        .meta()
                        .constraints())
                .isEqualTo(length(1, null));
    }
}
