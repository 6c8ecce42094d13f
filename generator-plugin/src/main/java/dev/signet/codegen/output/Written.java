package dev.signet.codegen.output;

/**
 * What a run did to its output folder.
 *
 * @param written files that are new or have other content than before
 * @param unchanged files that were there already, and were not touched
 * @param deleted files of an earlier run that are produced no more
 */
public record Written(int written, int unchanged, int deleted) {}
