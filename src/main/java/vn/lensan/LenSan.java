package vn.lensan;

/** The program's entry. */
public final class LenSan {
    private LenSan() {}

    public static void main(String[] args) {
        System.out.println("Lên Sàn");
    }
}
