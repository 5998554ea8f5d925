package io.cardea.gateway.examination;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Goes through one tree in the order of its keys, and sees that there is such an order.
final class Walk {

    private final Pages pages;
    private final Tree tree;
    private final Leaves leaves;
    private final boolean forgiving;

    private long branchPages;
    private long leafPages;
    private long overflowPages;
    private long entries;

    // The pages above stay while those below are read.
    private final List<byte[]> rooms = new ArrayList<>();

    // The next key is not before this one; it may be the same where a branch page has announced it.
    private @Nullable Bytes before;
    private boolean announced;

    /// @param forgiving whether a part that is spoilt is left out
    Walk(Pages pages, Tree tree, boolean forgiving, Leaves leaves) {
        this.pages = pages;
        this.tree = tree;
        this.forgiving = forgiving;
        this.leaves = leaves;
    }

    /// Is shown every node with its value.
    @FunctionalInterface
    interface Leaves {
        void found(Node node, Bytes value);
    }

    void through() {
        if (tree.root() != Tree.NONE) {
            below(tree.root(), 1);
        }
        Tree found = tree.found(branchPages, leafPages, overflowPages, entries);
        if (!forgiving && !found.equals(tree)) {
            throw new Spoilt("there should be " + tree + ", and there is " + found);
        }
    }

    private void below(long number, int depth) {
        try {
            Page page = pages.reach(number, room(depth));
            if (page.kind() == Page.BRANCH && depth < tree.depth()) {
                branch(page, depth);
            } else if (page.kind() == Page.LEAF && depth == tree.depth()) {
                leaf(page);
            } else {
                throw new Spoilt("page " + number + " is of kind " + page.kind() + " at depth " + depth);
            }
        } catch (Spoilt e) {
            orLeaveOut(e);
        }
        // Another page takes its place now.
        before = before == null ? null : Bytes.of(before.copied());
    }

    private byte[] room(int depth) {
        while (rooms.size() < depth) {
            rooms.add(pages.room());
        }
        return rooms.get(depth - 1);
    }

    private void branch(Page page, int depth) {
        branchPages++;
        int nodes = page.nodes();
        for (int i = 0; i < nodes; i++) {
            Node node = page.node(i);
            if (i > 0) {
                inOrder(node.key());
                announced = true;
            }
            below(node.child(), depth + 1);
        }
    }

    private void leaf(Page page) {
        leafPages++;
        int nodes = page.nodes();
        for (int i = 0; i < nodes; i++) {
            try {
                entry(page.node(i));
            } catch (Spoilt e) {
                orLeaveOut(e);
            }
        }
    }

    private void entry(Node node) {
        inOrder(node.key());
        announced = false;
        entries++;
        leaves.found(node, value(node));
    }

    private Bytes value(Node node) {
        Bytes here = node.here();
        if (!node.isElsewhere()) {
            return here;
        }
        Page first = pages.overflow(here.number(0), node.length());
        overflowPages += first.pages();
        return new Bytes(first.bytes(), Page.HEAD, Math.toIntExact(node.length()));
    }

    private void inOrder(Bytes key) {
        if (before != null) {
            int order = compare(before, key);
            if (order > 0 || order == 0 && !announced) {
                throw new Spoilt("its keys are not in order");
            }
        }
        before = key;
    }

    private int compare(Bytes one, Bytes other) {
        if (!tree.integers()) {
            return one.compareTo(other);
        }
        if (other.length() != Long.BYTES) {
            throw new Spoilt("a key should be a number");
        }
        return Long.compareUnsigned(one.number(0), other.number(0));
    }

    private void orLeaveOut(Spoilt e) {
        if (!forgiving) {
            throw e;
        }
    }
}
