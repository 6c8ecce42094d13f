package dev.signet.codegen.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A page of the guide, or the README: what a test needs of it are its blocks of code, in order. */
public record Page(String name, String text, List<Block> blocks) {
    private static final Path ROOT = Path.of("..");
    private static final String FENCE = "```";

    /**
     * What stands between two fences.
     *
     * @param line of the opening fence, from 1
     * @param language the first word after the fence; empty if there is none
     * @param words the further ones
     */
    public record Block(int line, String language, List<String> words, String content) {
        boolean is(String word) {
            return words.contains(word);
        }

        /** The file that it stands for, as its fence names it; empty if it is none. */
        String file() {
            return words.stream().filter(word -> word.contains(".")).findFirst().orElse("");
        }
    }

    /** All pages in the order of their names, the README at last. */
    public static List<Page> all() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("docs/guide"))) {
            return Stream.concat(
                            files.filter(file -> file.toString().endsWith(".md"))
                                    .sorted(),
                            Stream.of(ROOT.resolve("README.md")))
                    .map(Page::read)
                    .toList();
        }
    }

    private static Page read(Path file) {
        try {
            String text = Files.readString(file);
            return new Page(ROOT.relativize(file).toString().replace('\\', '/'), text, blocks(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith(FENCE)) {
                int start = i++;
                while (i < lines.size() && !lines.get(i).strip().equals(FENCE)) {
                    i++;
                }
                List<String> info = Arrays.asList(
                        lines.get(start).strip().substring(FENCE.length()).split(" ", -1));
                String content = String.join("\n", lines.subList(start + 1, i)) + "\n";
                blocks.add(new Block(start + 1, info.get(0), info.subList(1, info.size()), content));
            }
        }
        return blocks;
    }

    /** What follows a block; one without language and content if nothing does. */
    Block after(Block block) {
        int next = blocks.indexOf(block) + 1;
        return next < blocks.size() ? blocks.get(next) : new Block(0, "", List.of(), "");
    }
}
