package dev.signet.codegen.output;

/**
 * The changes of a run in its output folder.
 *
 * @param written files that are new or have other content than before
 * @param unchanged existing files that were not modified
 * @param deleted stale files of an earlier run
 */
public record WriteCounts(int written, int unchanged, int deleted) {}
