using Observability.Analyzers.Core;

namespace Observability.Analyzers.Tests.Core;

public class WordsTests
{
    [Theory]
    [InlineData("HTTPServerURL2", "HTTP Server URL 2")]
    [InlineData("http_server.url-2", "http server url 2")]
    [InlineData("JWTToken2Value", "JWT Token 2 Value")]
    [InlineData("x-api_key", "x api key")]
    [InlineData("sha256Hash", "sha 256 Hash")]
    [InlineData("orderIDs", "order IDs")]
    [InlineData("IDsOfOrders", "IDs Of Orders")]
    [InlineData("ISetting", "I Setting")]
    [InlineData("_deadline", "deadline")]
    [InlineData("the call timed-out, again", "the call timed out again")]
    [InlineData("__", "")]
    [InlineData("", "")]
    public void Words_of_a_name(string name, string words)
    {
        var found = new List<string>();
        foreach (Word word in Words.In(name))
            found.Add(name[word.Start..word.End]);
        Assert.Equal(words, string.Join(' ', found));
    }

    [Theory]
    [InlineData("order2Id", "order2 Id")]
    [InlineData("HTTPMethod", "HTTP Method")]
    [InlineData("line_2", "line 2")]
    [InlineData("--", "")]
    public void Numbers_stay_where_a_name_is_written_anew(string name, string words)
        => Assert.Equal(words, string.Join(' ', Words.Written(name)));

    [Theory]
    [InlineData("deadLetters", true)]
    [InlineData("_dead", true)]
    [InlineData("IS_DEAD", true)]
    [InlineData("_deadline", false)]
    [InlineData("undead", false)]
    [InlineData("NotFoundException", true)]
    [InlineData("not_found", true)]
    [InlineData("notfound", true)]
    [InlineData("notFoundling", false)]
    public void A_set_is_looked_for_by_whole_words(string name, bool isIn)
        => Assert.Equal(isIn, WordSet.Of("dead", "notfound").IsIn(name));

    [Theory]
    [InlineData("GetOrder", true, false, false)]
    [InlineData("_get", true, true, true)]
    [InlineData("orderGet()", false, true, false)]
    [InlineData("Getaway", false, false, false)]
    [InlineData("", false, false, false)]
    public void A_set_begins_or_ends_a_name_or_is_it(string name, bool begins, bool ends, bool isIt)
    {
        WordSet words = WordSet.Of("get");
        Assert.Equal((begins, ends, isIt), (words.Begins(name), words.Ends(name), words.Is(name)));
    }

    [Fact]
    public void The_longest_of_the_words_that_stand_together_is_found()
    {
        WordSet words = WordSet.Of("card", "cardnumber");
        Assert.True(words.TryFindFirst("cardNumber_card", out int start, out int end));
        Assert.Equal((0, 10), (start, end));
        Assert.True(words.TryFindLast("cardNumber_card", out start, out end));
        Assert.Equal((11, 15), (start, end));
        Assert.False(words.TryFindFirst("cardinal", out _, out _));
    }

    [Fact]
    public void Reading_allocates_nothing()
    {
        WordSet words = WordSet.Of("dead", "notfound");
        Read();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            Read();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Read()
        {
            foreach (Word word in Words.In("HTTPServerURL2"))
                words.Has(word);
            words.IsIn("orderWasNotFound");
        }
    }

    [Theory]
    [InlineData("Order_ID2", "orderid2")]
    [InlineData("order.id-2", "orderid2")]
    public void Spellings_of_one_name_have_their_letters_in_common(string name, string folded)
        => Assert.Equal(folded, Words.Folded(name));
}
