package dev.signet.codegen.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static final String PET = """
            package shop;

            public record Pet(String name) {
                /** Builds it. */
                @Deprecated
                public static final class Builder {
                    void name() {
                    }
                }

                String last() { return name; }
            }
            """;

    private static final Map<String, String> GENERATED = Map.of(
            "shop/Pet.java", PET, "shop/PetApi.java", "api\n", "shop/Toy.java", "toy\n", "problems.txt", "odd\n");

    @Test
    void wholeCaseShowsEverything() {
        assertThat(new Excerpt(List.of(), List.of()).of(GENERATED)).isEqualTo(GENERATED);
    }

    @Test
    void sourcesThatNoPatternMatchesAreOnlyNamed() {
        assertThat(new Excerpt(List.of("Pet*.java"), List.of()).of(GENERATED))
                .containsOnlyKeys("shop/Pet.java", "shop/PetApi.java", "problems.txt", "files.txt")
                .containsEntry("shop/Pet.java", PET)
                .containsEntry("files.txt", "shop/Pet.java\nshop/PetApi.java\nshop/Toy.java\n");
    }

    @Test
    void nestedTypeIsLeftOutWithItsComment() {
        assertThat(new Excerpt(List.of("Pet.java"), List.of("Builder")).of(GENERATED))
                .containsEntry("shop/Pet.java", """
                        package shop;

                        public record Pet(String name) {
                            // Builder: not shown

                            String last() { return name; }
                        }
                        """);
    }

    @Test
    void javadocIsLeftOut() {
        String text = """
                /**
                 * A toy.
                 */
                record Toy() {
                    // Stays.
                    /** Plays. */
                    void play() {}
                }
                """;
        assertThat(new Excerpt(List.of("Toy.java"), List.of("comments")).of(Map.of("Toy.java", text)))
                .containsEntry("Toy.java", """
                        record Toy() {
                            // Stays.
                            void play() {}
                        }
                        """);
    }

    @Test
    void patternOrTypeThatNothingMatchesIsRefused() {
        assertThatThrownBy(() -> new Excerpt(List.of("Pet.java", "Cat.java"), List.of("Codec")).of(GENERATED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("Cat.java", "Codec");
    }
}
