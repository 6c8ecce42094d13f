package dev.signet.codegen.resolve;

import static dev.signet.codegen.model.Models.any;
import static dev.signet.codegen.model.Models.document;
import static dev.signet.codegen.model.Models.id;
import static dev.signet.codegen.model.Models.length;
import static dev.signet.codegen.model.Models.limited;
import static dev.signet.codegen.model.Models.nullable;
import static dev.signet.codegen.model.Models.ref;
import static dev.signet.codegen.model.Models.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.codegen.model.Schema;
import org.junit.jupiter.api.Test;

class SchemaIndexTest {
    private final SchemaIndex index = SchemaIndex.of(document()
            .schema("Alias", ref("Name"))
            .schema("Name", string())
            .schema("Ping", ref("Pong"))
            .schema("Pong", ref("Ping"))
            .schema("Lost", ref("Missing"))
            .build());

    @Test
    void followGoesThroughAliasesToTheSchema() {
        assertThat(index.follow(ref("Alias"))).isInstanceOf(Schema.Scalar.class);
        assertThat(index.follow(string())).isEqualTo(string());
    }

    @Test
    void followIsAnyForACircleAndForAMissingSchema() {
        assertThat(index.follow(ref("Ping"))).isInstanceOf(Schema.Any.class);
        assertThat(index.follow(ref("Lost"))).isInstanceOf(Schema.Any.class);
    }

    @Test
    void finalIdIsThatOfTheLastNamedSchema() {
        assertThat(index.finalId(ref("Alias"))).isEqualTo(id("Name"));
        assertThat(index.finalId(ref("Lost"))).isEqualTo(id("Missing"));
        assertThat(index.finalId(string())).isNull();
    }

    @Test
    void finalIdOfACircleIsOneOfItsSchemas() {
        assertThat(index.finalId(ref("Ping"))).isIn(id("Ping"), id("Pong"));
    }

    @Test
    void nullAndConstraintsOfWhatItRefersToAreItsOwn() {
        SchemaIndex named = SchemaIndex.of(document()
                .schema("Alias", ref("Name"))
                .schema("Name", nullable(limited(string(), length(1, 5))))
                .schema("Any", any())
                .schema("Plain", string())
                .build());

        assertThat(named.isNullable(ref("Alias"))).isTrue();
        assertThat(named.isConstrained(ref("Alias"))).isTrue();
        assertThat(named.isNullable(ref("Plain"))).isFalse();
        assertThat(named.isConstrained(ref("Plain"))).isFalse();
        assertThat(named.mayBeNull(ref("Any"))).isTrue();
        assertThat(named.isNullable(ref("Any"))).isFalse();
    }

    @Test
    void constraintsAreThoseOfTheWholeWayAndEndInACircle() {
        SchemaIndex named = SchemaIndex.of(document()
                .schema("A", limited(ref("B"), length(null, 7)))
                .schema("B", limited(string(), length(2, null)))
                .schema("Circle", limited(ref("Circle"), length(3, null)))
                .build());

        assertThat(named.constraints(limited(ref("A"), length(null, 9)))).isEqualTo(length(2, 7));
        assertThat(named.constraints(ref("Circle"))).isEqualTo(length(3, null));
        assertThat(named.constraints(limited(ref("Missing"), length(1, null)))).isEqualTo(length(1, null));
    }
}
