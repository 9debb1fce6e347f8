package ai.wafaa.command.knowledge.vector;

/** The nearest few of many, with whose they are. For one search. */
final class Neighbours {
    private final String[] owners;
    private final double[] cosines;
    private int size;

    Neighbours(int most) {
        this.owners = new String[most];
        this.cosines = new double[most];
    }

    void offer(String owner, double cosine) {
        if (size == owners.length && cosine <= cosines[size - 1]) {
            return;
        }
        int at = size < owners.length ? size++ : size - 1;
        while (at > 0 && cosines[at - 1] < cosine) {
            cosines[at] = cosines[at - 1];
            owners[at] = owners[at - 1];
            at--;
        }
        cosines[at] = cosine;
        owners[at] = owner;
    }

    /** How many of the nearest are an owner's, as a share of those that could be. */
    double share(String owner, int vectors) {
        int possible = Math.min(size, vectors);
        int own = 0;
        for (int i = 0; i < size; i++) {
            own += owners[i].equals(owner) ? 1 : 0;
        }
        return possible == 0 ? 0 : (double) own / possible;
    }
}
