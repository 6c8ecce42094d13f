package dev.signet.codegen.parse.rebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signet.codegen.parse.ReadDocument;
import dev.signet.codegen.parse.rebase.Decision.Kind;
import dev.signet.codegen.problem.ProblemsException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlayRebaseTest {
    private static final String OLD = """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            paths:
              /pets/{id}: {get: {tags: [a]}, delete: {tags: []}}
            components:
              schemas:
                Owner: {properties: {pet: {$ref: '#/components/schemas/Pet'}, next: {type: string}}}
                Pet: {required: [name], properties: {name: {type: string}, petAge: {type: integer}}}
            """;
    private static final String NEW = OLD.replace("{id}", "{petId}")
            .replace("schemas/Pet'", "schemas/Animal'")
            .replace("    Pet:", "    Animal:")
            .replace("petAge", "pet_age")
            .replace("required: [name], ", "");

    @TempDir
    private Path folder;

    private RebasedOverlay rebased(String overlay) {
        return rebased(overlay, "overlay.yaml");
    }

    private RebasedOverlay rebased(String overlay, String name) {
        Path file = ReadDocument.write(folder, name, overlay);
        return OverlayRebase.of(
                        ReadDocument.write(folder, "old.yaml", OLD),
                        ReadDocument.write(folder, "new.yaml", NEW),
                        List.of(file))
                .get(0);
    }

    private static List<Kind> kinds(RebasedOverlay overlay) {
        return overlay.decisions().stream().map(Decision::kind).toList();
    }

    private static List<String> texts(RebasedOverlay overlay) {
        return overlay.decisions().stream().map(each -> each.problem().text()).toList();
    }

    @Test
    void targetsFollowAndEverythingElseStaysAsItIs() {
        RebasedOverlay rebased = rebased("""
                # What is wrong with pets.
                overlay: 1.0.0
                info: {title: o, version: '1'}   # own words
                actions:
                  # Operations
                  - target: $.paths['/pets/{id}'].get   # the call
                    description: >-
                      It has a name: get.
                    update: {x-method: get}

                  - update:
                      description: 'Age: in years'
                    target: $.components.schemas["Pet"].properties.petAge
                  - {target: $.components.schemas.Pet, update: {x-java-name: "Cat"}}
                  - target: $.info
                    update: {title: Cats}
                """);
        assertThat(kinds(rebased)).containsExactly(Kind.FOLLOWED, Kind.FOLLOWED, Kind.FOLLOWED);
        assertThat(rebased.fits()).isFalse();
        assertThat(rebased.text()).isEqualTo("""
                # What is wrong with pets.
                overlay: 1.0.0
                info: {title: o, version: '1'}   # own words
                actions:
                  # Operations
                  - target: $.paths['/pets/{petId}'].get
                    x-review: '`/pets/{id}` is now `/pets/{petId}`'   # the call
                    description: >-
                      It has a name: get.
                    update: {x-method: get}

                  - update:
                      description: 'Age: in years'
                    target: $.components.schemas["Animal"].properties.pet_age
                    x-review: '`Pet` is now `Animal`; `petAge` is now `pet_age`'
                  - {target: $.components.schemas.Animal, x-review: '`Pet` is now `Animal`', update: {x-java-name: "Cat"}}
                  - target: $.info
                    update: {title: Cats}
                """);
    }

    @Test
    void endsOfLinesAndTargetsInLinesOfTheirOwnAreKept() {
        RebasedOverlay rebased = rebased("""
                overlay: 1.0.0
                actions:
                  - target: $.paths['/pets/{id}'].get
                    update: {x-a: 1}
                  - target: >-
                      $.components.schemas.Pet
                    update: {x-a: 2}
                """.replace("\n", "\r\n"));
        assertThat(rebased.text()).isEqualTo("""
                overlay: 1.0.0
                actions:
                  - target: $.paths['/pets/{petId}'].get
                    x-review: '`/pets/{id}` is now `/pets/{petId}`'
                    update: {x-a: 1}
                  - target: '$.components.schemas.Animal'
                    x-review: '`Pet` is now `Animal`'
                    update: {x-a: 2}
                """.replace("\n", "\r\n"));
    }

    @Test
    void jsonStaysJson() {
        RebasedOverlay rebased = rebased("""
                {
                  "overlay": "1.0.0",
                  "actions": [
                    {
                      "target": "$.components.schemas.Pet.required",
                      "remove": true
                    },
                    {
                      "target": "$.components.schemas.Pet",
                      "update": {"title": "\\ud83d\\ude00 😀"}
                    },
                    {"target": "$.components.schemas.Pet.required", "remove": true}
                  ]
                }
                """, "overlay.json");
        assertThat(kinds(rebased)).containsExactly(Kind.GONE, Kind.FOLLOWED, Kind.GONE);
        assertThat(rebased.text()).isEqualTo("""
                {
                  "overlay": "1.0.0",
                  "actions": [
                    {
                      "target": "$.components.schemas.Animal",
                      "x-review": "`Pet` is now `Animal`",
                      "update": {"title": "\\ud83d\\ude00 😀"}
                    }
                  ]
                }
                """);
    }

    @Test
    void whatRemovesWhatIsGoneIsDeletedAndAnUpdateOfItIsLeftOpen() {
        RebasedOverlay rebased = rebased("""
                overlay: 1.0.0
                actions:
                  - target: $.components.schemas.Pet.required
                    remove: true
                  - target: $.components.schemas.Owner
                    update: {x-java-name: Keeper}
                  - target: $.components.schemas.Pet
                    update: {required: [name]}
                  - target: $.components.schemas.Pet.required
                    update: [petAge]
                """);
        assertThat(kinds(rebased)).containsExactly(Kind.GONE, Kind.FOLLOWED, Kind.FOLLOWED);
        assertThat(rebased.text()).startsWith("overlay: 1.0.0\nactions:\n  - target: $.components.schemas.Owner\n");

        RebasedOverlay open = rebased("""
                overlay: 1.0.0
                actions:
                  - target: $.components.schemas.Pet.required
                    update: [petAge]
                """);
        assertThat(kinds(open)).containsExactly(Kind.OPEN);
        assertThat(texts(open))
                .containsExactly(
                        "overlay.yaml:3 overlay.yaml#/actions/0/target `$.components.schemas.Pet.required` matches"
                                + " nothing → `required` is gone from `$.components.schemas.Animal`; `Pet` is now `Animal`");
        assertThat(open.text())
                .contains("target: $.components.schemas.Pet.required\n    x-review: 'open: `required` is gone");
    }

    @Test
    void whatWasFixedInBothIsSaidOnce() {
        RebasedOverlay rebased = rebased("""
                overlay: 1.0.0
                actions:
                  - target: $.paths['/pets/{id}'].get
                    update: {x-a: 1}
                  - target: $.paths[*].get
                    update: {x-a: 1}
                """);
        assertThat(kinds(rebased)).containsExactly(Kind.REPEATED);
        assertThat(texts(rebased).get(0)).endsWith("is now `/pets/{petId}`, where actions/1 does the same");
        assertThat(rebased.text())
                .isEqualTo("overlay: 1.0.0\nactions:\n  - target: $.paths[*].get\n    update: {x-a: 1}\n");
    }

    @Test
    void referencesInUpdatesAndSourcesOfCopiesFollow() {
        RebasedOverlay rebased = rebased("""
                overlay: 1.1.0
                actions:
                  - target: $.components.schemas.Owner.properties
                    update:
                      second: {$ref: '#/components/schemas/Pet'}
                  - target: $.components.schemas.Owner
                    copy: $.components.schemas.Pet
                  - target: $.components.schemas['Owner', 'Pet']
                    update: {x-seen: true}
                """);
        assertThat(kinds(rebased)).containsExactly(Kind.ADAPTED, Kind.ADAPTED, Kind.ADAPTED);
        assertThat(rebased.fits()).isTrue();
        assertThat(rebased.text()).isEqualTo("""
                overlay: 1.1.0
                actions:
                  - target: $.components.schemas.Owner.properties
                    x-review: '`#/components/schemas/Pet` is now `#/components/schemas/Animal`'
                    update:
                      second: {$ref: '#/components/schemas/Animal'}
                  - target: $.components.schemas.Owner
                    x-review: '`Pet` is now `Animal`'
                    copy: $.components.schemas.Animal
                  - target: $.components.schemas['Owner', 'Animal']
                    x-review: '`Pet` is now `Animal`'
                    update: {x-seen: true}
                """);
    }

    @Test
    void whatATargetNamesAndNoLongerMatchesIsSaid() {
        RebasedOverlay rebased = rebased("""
                overlay: 1.0.0
                actions:
                  - target: $.components.schemas.Pet['properties', 'required']
                    update: {}
                """);
        assertThat(texts(rebased).get(0)).endsWith("no longer matches `#/components/schemas/Animal/required`");
    }

    @Test
    void actionsAreLookedAtWithThoseBeforeThemApplied() {
        RebasedOverlay rebased = rebased("""
                overlay: 1.0.0
                actions:
                  - target: $.components.schemas
                    update: {Toy: {properties: {name: {type: string}}}}
                  - target: $.components.schemas.Toy.properties.name
                    update: {maxLength: 9}
                  - target: $.components.schemas.Pet.properties.name
                    remove: true
                  - target: $.components.schemas.Pet.properties.name
                    update: {maxLength: 9}
                """);
        assertThat(kinds(rebased)).containsExactly(Kind.FOLLOWED, Kind.OPEN);
        assertThat(texts(rebased).get(1)).contains("it matched nothing in the old document either");
    }

    @Test
    void laterOverlaysSeeEarlierOnes() {
        Path first = ReadDocument.write(
                folder,
                "first.yaml",
                "overlay: 1.0.0\nactions: [{target: $.components.schemas.Pet, update: {x-a: {}}}]\n");
        Path second = ReadDocument.write(
                folder,
                "second.yaml",
                "overlay: 1.0.0\nactions: [{target: \"$.components.schemas.Pet['x-a']\", update: {b: 1}}]\n");
        List<RebasedOverlay> rebased = OverlayRebase.of(
                ReadDocument.write(folder, "old.yaml", OLD),
                ReadDocument.write(folder, "new.yaml", NEW),
                List.of(first, second));
        assertThat(rebased).extracting(OverlayRebaseTest::kinds).containsOnly(List.of(Kind.FOLLOWED));
        assertThat(rebased.get(1).text())
                .isEqualTo(
                        "overlay: 1.0.0\nactions: [{target: \"$.components.schemas.Animal['x-a']\", x-review: '`Pet` is now"
                                + " `Animal`', update: {b: 1}}]\n");
    }

    @Test
    void anOverlayOfWhichNothingIsLeftKeepsAnAction() {
        RebasedOverlay rebased =
                rebased("overlay: 1.0.0\nactions:\n  - target: $.components.schemas.Pet.required\n    remove: true\n");
        assertThat(rebased.text()).contains("x-review: 'nothing of this overlay is needed any more'");
    }

    @Test
    void anOverlayThatIsWrongInItselfIsRefused() {
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(() -> rebased("overlay: 1.0.0\nactions: [{target: '$['}]\n"))
                .withMessageContaining("neither `update`, `copy` nor `remove`");
    }

    @Test
    void anOverlayWithAliasesIsNotTornApart() {
        RebasedOverlay rebased = rebased(
                "overlay: 1.0.0\nactions:\n  - &a\n    target: $.components.schemas.Pet\n    update: {x-a: 1}\n  - *a\n");
        assertThat(kinds(rebased)).containsExactly(Kind.FOLLOWED, Kind.FOLLOWED);
        assertThatExceptionOfType(ProblemsException.class)
                .isThrownBy(rebased::text)
                .withMessageContaining("can't be rewritten as it is laid out");
    }
}
